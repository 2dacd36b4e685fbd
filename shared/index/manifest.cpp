#include "manifest.h"

#include <algorithm>
#include <charconv>
#include <future>
#include <optional>
#include <sstream>
#include <system_error>

#include <lede/error.h>

#include "files.h"
#include "threads.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

constexpr char kFirstLine[] = "lede-manifest 1";

[[noreturn]] void throw_damaged(const fs::path& generation,
                                const std::string& what) {
  throw DamagedIndexError("cannot open " + generation.string() + ": " + what +
                          "; roll back to another generation, or build the "
                          "index anew");
}

std::optional<Digest> digest_from(const std::string& text) {
  if (text.size() != 32) return std::nullopt;
  Digest digest;
  const char* middle = text.data() + 16;
  const char* end = text.data() + 32;
  const auto high = std::from_chars(text.data(), middle, digest.high, 16);
  const auto low = std::from_chars(middle, end, digest.low, 16);
  if (high.ptr != middle || low.ptr != end) return std::nullopt;
  if (text_of(digest) != text) return std::nullopt;  // in small letters
  return digest;
}

std::string lines_of(const Manifest& manifest) {
  std::string text = std::string(kFirstLine) + "\nmade " + manifest.made +
                     "\narticles " + std::to_string(manifest.articles) +
                     "\nfingerprint " + text_of(manifest.fingerprint) + "\n";
  for (const Manifest::File& file : manifest.files) {
    text += "file " + file.name + " " + std::to_string(file.size_bytes) + " " +
            text_of(file.digest) + "\n";
  }
  return text;
}

// What the lines before the last one say. Their digest was right, so they are
// as they were written, and words of other versions are passed over.
Manifest parsed(const std::string& lines) {
  Manifest manifest;
  std::istringstream in(lines);
  std::string key;
  while (in >> key) {
    std::string digest;
    if (key == "made") {
      in >> manifest.made;
    } else if (key == "articles") {
      in >> manifest.articles;
    } else if (key == "fingerprint" && in >> digest) {
      manifest.fingerprint = digest_from(digest).value_or(Digest());
    } else if (key == "file") {
      Manifest::File file;
      in >> file.name >> file.size_bytes >> digest;
      file.digest = digest_from(digest).value_or(Digest());
      manifest.files.push_back(std::move(file));
    }
  }
  return manifest;
}

// Large files are read by threads of their own, small ones when asked for.
std::future<Digest> begin_digest(fs::path path, std::uint64_t size_bytes) {
  constexpr std::uint64_t kLargeBytes = std::uint64_t{4} << 20U;
  auto digest = [path = std::move(path)] { return digest_of_file(path); };
  if (size_bytes >= kLargeBytes) return begin_async(std::move(digest));
  return std::async(std::launch::deferred, std::move(digest));
}

std::string text_of_manifest(const fs::path& generation) {
  const fs::path path = generation / kManifestName;
  try {
    return read_small_file(path);
  } catch (const IoError&) {
    std::error_code none;
    if (fs::exists(path, none)) throw;
    throw_damaged(generation, "it has no MANIFEST");
  }
}

}  // namespace

std::uint64_t Manifest::size_bytes() const {
  std::uint64_t bytes = 0;
  for (const File& file : files) bytes += file.size_bytes;
  return bytes;
}

void write_manifest(const fs::path& generation, const std::string& made,
                    std::size_t articles, const Digest& fingerprint) {
  Manifest manifest{made, articles, fingerprint, {}};
  std::vector<std::future<Digest>> digests;
  for (const fs::directory_entry& file : fs::directory_iterator(generation)) {
    const std::string name = file.path().filename().string();
    if (name == kManifestName) continue;
    manifest.files.push_back({name, file.file_size(), {}});
    digests.push_back(begin_digest(file.path(), file.file_size()));
  }
  for (std::size_t at = 0; at < digests.size(); ++at) {
    manifest.files[at].digest = digests[at].get();
  }
  std::sort(manifest.files.begin(), manifest.files.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  const std::string lines = lines_of(manifest);
  write_file(generation / kManifestName,
             lines + "digest " + text_of(digest_of(lines)) + "\n");
}

Manifest read_manifest(const fs::path& generation) {
  const std::string text = text_of_manifest(generation);
  const std::string_view key = "\ndigest ";
  const std::size_t last = text.rfind(key);
  if (last == std::string::npos || !text.ends_with('\n')) {
    throw_damaged(generation, "its MANIFEST was cut short");
  }
  const std::string lines = text.substr(0, last + 1);
  const std::size_t begin = last + key.size();
  const auto digest = digest_from(text.substr(begin, text.size() - begin - 1));
  if (digest != digest_of(lines) || !lines.starts_with(kFirstLine)) {
    throw_damaged(generation, "its MANIFEST is not as it was written");
  }
  return parsed(lines);
}

void check_sizes(const fs::path& generation, const Manifest& manifest) {
  for (const Manifest::File& file : manifest.files) {
    std::error_code error;
    const std::uint64_t size = fs::file_size(generation / file.name, error);
    if (error) {
      throw_damaged(generation, "its file " + file.name +
                                    " cannot be read: " + error.message());
    }
    if (size != file.size_bytes) {
      throw_damaged(generation, "its file " + file.name + " has " +
                                    std::to_string(size) + " bytes, not " +
                                    std::to_string(file.size_bytes));
    }
  }
}

std::vector<std::string> damage_of(const fs::path& generation,
                                   const Manifest& manifest) {
  std::vector<std::future<Digest>> digests;
  for (const Manifest::File& file : manifest.files) {
    digests.push_back(begin_digest(generation / file.name, file.size_bytes));
  }
  std::vector<std::string> damage;
  for (std::size_t at = 0; at < digests.size(); ++at) {
    const Manifest::File& file = manifest.files[at];
    try {
      if (digests[at].get() == file.digest) continue;
      damage.push_back(file.name + " is not as it was written");
    } catch (const IoError& error) {
      damage.emplace_back(error.what());
    }
  }
  return damage;
}

}  // namespace lede
