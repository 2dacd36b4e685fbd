#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace lede::bulk {

/// Tags of more bytes are compressed where glass compresses any.
constexpr std::size_t kLeastDeflated = 18;

/// Compresses tags as glass does: raw deflate (RFC 1951), and only what gets
/// smaller by it. Behind the stream stands one byte more, a zero. Xapian
/// (1.4.22) unpacks 8 KiB at a time and stops when no input is left, so that
/// it takes a stream whose last bits give the end of one such piece and the
/// begin of the next for one that was cut short. With a byte to spare there is
/// input left until the stream ends. For one thread.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(Deflater&&) noexcept;
  Deflater& operator=(Deflater&&) noexcept;

  /// The compressed bytes, valid until the next call; empty when they would
  /// not be fewer.
  std::string_view deflated(std::string_view bytes);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
  std::string out_;
};

/// What deflated() was given, `size` bytes. Throws DamagedIndexError for any
/// other bytes.
std::string inflated(std::string_view bytes, std::size_t size);

}  // namespace lede::bulk
