#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace lede {

/// The attributes of a start tag; valid while its event is handled.
class XmlAttributes {
 public:
  /// `fields` is libxml2's: five pointers for each attribute.
  XmlAttributes(const unsigned char** fields, int count)
      : fields_(fields), count_(count) {}

  /// The value of the attribute with this prefix and name, as they are
  /// written; references in it are resolved.
  std::string value(std::string_view prefix, std::string_view name) const;

 private:
  const unsigned char** fields_;
  int count_;
};

/// Hears what XmlParser finds, in order.
class XmlEvents {
 public:
  virtual ~XmlEvents() = default;
  virtual void start_element(std::string_view name_space, std::string_view name,
                             const XmlAttributes& attributes) = 0;
  virtual void end_element() = 0;
  virtual void characters(std::string_view text) = 0;
};

/// Reads XML piece by piece, by libxml2. Loads nothing and expands nothing:
/// what declares entities or attributes is refused, as is what is nested
/// deeper than 256. One thread.
class XmlParser {
 public:
  /// `events` outlives the parser.
  explicit XmlParser(XmlEvents& events);
  XmlParser(const XmlParser&) = delete;
  XmlParser& operator=(const XmlParser&) = delete;
  ~XmlParser();

  /// The next piece, in UTF-8 whatever the XML declares.
  void read(std::string_view piece);
  void finish();

  /// No more events come, because of `reason`.
  void stop(std::string reason);

  /// Why no more events come, with the line; empty while they do.
  const std::string& fault() const;

 private:
  struct Run;
  std::unique_ptr<Run> run_;
};

}  // namespace lede
