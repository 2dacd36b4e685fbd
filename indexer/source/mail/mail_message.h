#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// A text of a mail that is shown, not attached.
struct MailPart {
  std::string bytes;    ///< without base64 and quoted-printable
  std::string charset;  ///< as declared
  bool is_html = false;
};

struct MailMessage {
  std::string subject;
  std::string author;
  std::string source;     ///< its list, or the domain of its author
  std::string published;  ///< ISO 8601
  std::string id;         ///< of the message, without "<" and ">"
  std::vector<MailPart> parts;
};

/// Reads a mail by GMime. Any bytes are a mail, an odd one at worst; what
/// reason_against_mail() refuses must not come here. Mails inside are read to
/// a depth of 20. Any thread.
MailMessage mail_message(std::string_view mail);

}  // namespace lede
