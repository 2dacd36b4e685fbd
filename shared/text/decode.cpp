#include "decode.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "encoding.h"
#include "encoding_detection.h"
#include "nearly_utf8.h"
#include "unicode_shape.h"
#include "utf8.h"

namespace lede {
namespace {

Decoded decode_as(std::string_view bytes, std::string encoding,
                  EncodingSource source, double confidence) {
  Converted converted = convert(bytes, encoding);
  return {std::move(converted.text), std::move(encoding), source,
          converted.replaced_count, confidence};
}

Decoded decode_utf8(std::string_view bytes, EncodingSource source,
                    double confidence) {
  MendedUtf8 mended = mend_utf8(bytes);
  return {std::move(mended.text), "UTF-8", source, mended.replaced_count,
          confidence};
}

std::optional<Decoded> decode_marked(std::string_view bytes) {
  const ByteOrderMark mark = byte_order_mark_of(bytes);
  if (mark.size_bytes == 0) return std::nullopt;
  constexpr auto kSource = EncodingSource::kByteOrderMark;
  const std::string_view rest = bytes.substr(mark.size_bytes);
  if (mark.encoding == "UTF-8") return decode_utf8(rest, kSource, 1);
  return decode_as(rest, std::string(mark.encoding), kSource, 1);
}

bool is_ascii(std::string_view bytes) {
  return std::none_of(bytes.begin(), bytes.end(),
                      [](char byte) { return (byte & 0x80) != 0; });
}

// Encodings such as ISO-2022-JP are ASCII bytes with escapes among them.
bool may_have_escapes(std::string_view ascii) {
  return ascii.find('\x1B') != std::string_view::npos ||
         ascii.find('\x0E') != std::string_view::npos ||
         ascii.find("~{") != std::string_view::npos;
}

// Mere ASCII is what was declared; its escapes tell what was not.
Decoded decode_ascii(std::string_view ascii, const std::string& declared) {
  const bool other = !declared.empty() && declared != "UTF-8";
  if (may_have_escapes(ascii)) {
    if (other) return decode_as(ascii, declared, EncodingSource::kDeclared, 1);
    EncodingGuess guess = detect_escapes(ascii);
    if (!guess.encoding.empty()) {
      return decode_as(ascii, std::move(guess.encoding),
                       EncodingSource::kDetected, guess.confidence);
    }
  }
  return {std::string(ascii), other ? declared : "UTF-8",
          other ? EncodingSource::kDeclared : EncodingSource::kUtf8, 0, 1};
}

Decoded decode_valid_utf8(std::string_view bytes, const std::string& declared) {
  if (is_ascii(bytes)) return decode_ascii(bytes, declared);
  return {std::string(bytes), "UTF-8", EncodingSource::kUtf8, 0, 1};
}

Decoded decode_nearly_utf8(std::string_view bytes, EncodingSource source,
                           const Utf8Evidence& evidence) {
  const auto whole = static_cast<double>(evidence.whole);
  const auto broken = static_cast<double>(evidence.broken);
  return decode_utf8(bytes, source, whole / (whole + broken));
}

// A declaration is believed where the bytes have a meaning under it: at most
// one in a hundred may have none.
std::optional<Decoded> decode_as_declared(std::string_view bytes,
                                          const std::string& declared,
                                          const Utf8Evidence& evidence) {
  constexpr auto kSource = EncodingSource::kDeclared;
  if (declared.empty()) return std::nullopt;
  if (declared == "UTF-8") {
    if (!is_utf8_as_declared(evidence)) return std::nullopt;
    return decode_nearly_utf8(bytes, kSource, evidence);
  }
  Decoded decoded = decode_as(bytes, declared, kSource, 0.9);
  if (decoded.replaced_count * 100 > bytes.size()) return std::nullopt;
  if (decoded.replaced_count > 0) decoded.confidence = 0.7;
  return decoded;
}

Decoded decode_as_detected(std::string_view bytes) {
  EncodingGuess guess = detect_encoding(bytes);
  return decode_as(bytes, std::move(guess.encoding), EncodingSource::kDetected,
                   guess.confidence);
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view declared) {
  if (auto decoded = decode_marked(bytes)) return *std::move(decoded);
  const std::string_view wide = wide_encoding_of(bytes);
  if (!wide.empty()) {
    return decode_as(bytes, std::string(wide), EncodingSource::kDetected, 0.95);
  }
  const std::string label = encoding_named(declared);
  if (is_valid_utf8(bytes)) return decode_valid_utf8(bytes, label);
  const Utf8Evidence evidence = utf8_evidence_in(bytes);
  if (is_surely_utf8(evidence)) {
    return decode_nearly_utf8(bytes, EncodingSource::kUtf8, evidence);
  }
  if (auto decoded = decode_as_declared(bytes, label, evidence)) {
    return *std::move(decoded);
  }
  if (is_probably_utf8(evidence)) {
    return decode_nearly_utf8(bytes, EncodingSource::kUtf8, evidence);
  }
  return decode_as_detected(bytes);
}

}  // namespace lede
