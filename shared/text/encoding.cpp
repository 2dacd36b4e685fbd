#include "encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include "johab.h"

namespace lede {
namespace {

struct Reading {
  const char* label;
  const char* encoding;
};

// Labels that are read as another encoding than ICU takes them for. Case,
// "-", "_" and spaces do not count.
constexpr std::array kReadings{
    Reading{"ISO-8859-1", "windows-1252"},
    Reading{"US-ASCII", "windows-1252"},
    Reading{"ASCII", "windows-1252"},
    Reading{"ANSI", "windows-1252"},
    Reading{"cp1250", "windows-1250"},
    Reading{"cp1251", "windows-1251"},
    Reading{"win-1251", "windows-1251"},
    Reading{"cp1252", "windows-1252"},
    Reading{"cp1253", "windows-1253"},
    Reading{"cp1254", "windows-1254"},
    Reading{"ISO-8859-9", "windows-1254"},
    Reading{"cp1255", "windows-1255"},
    Reading{"cp1256", "windows-1256"},
    Reading{"cp1257", "windows-1257"},
    Reading{"cp1258", "windows-1258"},
    Reading{"ISO-8859-11", "windows-874"},
    Reading{"TIS-620", "windows-874"},
    Reading{"cp874", "windows-874"},
    Reading{"ISO-8859-8-I", "ISO-8859-8"},
    Reading{"KOI8", "KOI8-R"},
    Reading{"koi", "KOI8-R"},
    Reading{"dos-866", "IBM866"},
    Reading{"mac-cyrillic", "x-mac-cyrillic"},
    Reading{"GB2312", "GB18030"},
    Reading{"GB_2312-80", "GB18030"},
    Reading{"x-gbk", "GB18030"},
    Reading{"GBK", "GB18030"},
    Reading{"GB18030", "GB18030"},
    Reading{"x-x-big5", "Big5"},
    Reading{"EUC-KR", "EUC-KR"},
    Reading{"KS_C_5601-1987", "EUC-KR"},
    Reading{"KSC_5601", "EUC-KR"},
    Reading{"cp1363", "EUC-KR"},
    Reading{"UHC", "EUC-KR"},
    Reading{"cp949", "EUC-KR"},
    Reading{"ms949", "EUC-KR"},
    Reading{"windows-949", "EUC-KR"},
    Reading{"Shift_JIS", "Shift_JIS"},
    Reading{"x-sjis", "Shift_JIS"},
    Reading{"cp932", "Shift_JIS"},
    Reading{"windows-932", "Shift_JIS"},
    Reading{"EUC-TW", "EUC-TW"},
    Reading{"Johab", "Johab"},
    Reading{"cp1361", "Johab"},
    Reading{"UTF-8", "UTF-8"},
    Reading{"unicode-1-1-utf-8", "UTF-8"},
};

// Names of ours that ICU has another table under, or none.
const char* converter_for(const std::string& encoding) {
  if (encoding == "EUC-KR") return "windows-949-2000";
  if (encoding == "Shift_JIS") return "windows-932";
  return encoding.c_str();
}

const char* reading_of(const char* label) {
  const auto* found =
      std::find_if(kReadings.begin(), kReadings.end(), [label](Reading row) {
        return ucnv_compareNames(row.label, label) == 0;
      });
  return found == kReadings.end() ? nullptr : found->encoding;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// Bad bytes become U+FFFD, one for what ICU reports at once. ICU's own
// callback makes U+001A of some.
void U_CALLCONV replace_bad_bytes(const void* context,
                                  UConverterToUnicodeArgs* arguments,
                                  const char* /*bytes*/,
                                  std::int32_t /*size_bytes*/,
                                  UConverterCallbackReason reason,
                                  UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;  // reset, close, clone
  *status = U_ZERO_ERROR;
  constexpr char16_t kReplacement = 0xFFFD;
  ucnv_cbToUWriteUChars(arguments, &kReplacement, 1, 0, status);
  // ICU hands the context back const, whatever it was set as.
  ++*static_cast<std::size_t*>(const_cast<void*>(context));
}

// Through ICU's pivot in pieces, so that a text of any size needs no other
// copy than the result.
Converted convert_by(UConverter* converter, std::string_view bytes) {
  Converted converted;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(converter, replace_bad_bytes, &converted.replaced_count,
                      nullptr, nullptr, &status);
  const Converter utf8 = open_converter("UTF-8");
  std::array<char16_t, 1U << 12U> pivot;
  char16_t* pivot_source = pivot.data();
  char16_t* pivot_target = pivot.data();
  std::array<char, 1U << 14U> piece;
  const char* source = bytes.data();
  bool first = true;
  converted.text.reserve(bytes.size() + bytes.size() / 2);
  do {
    status = U_ZERO_ERROR;
    char* target = piece.data();
    ucnv_convertEx(utf8.get(), converter, &target, piece.data() + piece.size(),
                   &source, bytes.data() + bytes.size(), pivot.data(),
                   &pivot_source, &pivot_target, pivot.data() + pivot.size(),
                   static_cast<UBool>(first), 1, &status);
    converted.text.append(piece.data(), target);
    first = false;
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return converted;
}

bool is_kind_for_bytes(UConverter* converter) {
  switch (ucnv_getType(converter)) {
    case UCNV_SBCS:
    case UCNV_MBCS:
    case UCNV_LATIN_1:
    case UCNV_US_ASCII:
    case UCNV_ISO_2022:
    case UCNV_HZ:
    case UCNV_UTF8: return true;
    default: return false;
  }
}

// Two may differ: IBM864 has an Arabic percent sign, some Japanese tables have
// a yen and a line for the backslash and the tilde. EBCDIC differs in all.
bool keeps_ascii(UConverter* converter) {
  const UConverterType kind = ucnv_getType(converter);
  if (kind == UCNV_ISO_2022 || kind == UCNV_HZ) return true;
  std::string ascii;
  for (char byte = ' '; byte <= '~'; ++byte) ascii += byte;
  const std::string text = convert_by(converter, ascii).text;
  std::size_t different = 0;
  for (const char byte : ascii) {
    if (text.find(byte) == std::string::npos) ++different;
  }
  return different <= 2;
}

std::string standard_name(UConverter* converter) {
  UErrorCode status = U_ZERO_ERROR;
  const char* name = ucnv_getName(converter, &status);
  for (const char* standard : {"MIME", "IANA"}) {
    status = U_ZERO_ERROR;
    const char* found = ucnv_getStandardName(name, standard, &status);
    if (found != nullptr) return found;
  }
  const std::string own = name;
  return own.substr(0, own.find_first_of("_,"));
}

std::string_view without_spaces_around(std::string_view label) {
  constexpr std::string_view kSpaces = " \t\r\n\f\v";
  const std::size_t begin = label.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return {};
  return label.substr(begin, label.find_last_not_of(kSpaces) - begin + 1);
}

bool may_be_label(std::string_view label) {
  return !label.empty() && label.size() <= 60 &&
         std::all_of(label.begin(), label.end(),
                     [](char byte) { return byte > ' ' && byte <= '~'; });
}

}  // namespace

std::string encoding_named(std::string_view label) {
  label = without_spaces_around(label);
  if (!may_be_label(label)) return {};
  const std::string name(label);
  if (const char* reading = reading_of(name.c_str())) return reading;
  const Converter converter = open_converter(name.c_str());
  if (!converter || !is_kind_for_bytes(converter.get()) ||
      !keeps_ascii(converter.get())) {
    return {};
  }
  std::string standard = standard_name(converter.get());
  const char* reading = reading_of(standard.c_str());
  return reading != nullptr ? reading : standard;
}

Converted convert(std::string_view bytes, const std::string& encoding) {
  if (encoding == "Johab") return convert_johab(bytes);
  Converter converter = open_converter(converter_for(encoding));
  if (!converter) converter = open_converter("windows-1252");
  return convert_by(converter.get(), bytes);
}

}  // namespace lede
