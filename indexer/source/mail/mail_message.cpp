#include "source/mail/mail_message.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <gmime/gmime.h>

#include "decode.h"
#include "source/one_line.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr int kDeepest = 20;

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Unref>;

struct Free {
  void operator()(char* text) const { g_free(text); }
};
using OwnedText = std::unique_ptr<char, Free>;

std::string text_of(const char* text) {
  return text == nullptr ? std::string() : mend_utf8(text).text;
}

// Of the many threads that may read mails at once, one begins.
void begin_gmime() {
  static const bool begun = [] {
    g_mime_init();
    return true;
  }();
  static_cast<void>(begun);
}

// Fields in a bare old encoding, as some senders write them, become UTF-8.
std::string with_utf8_head(std::string_view mail) {
  std::size_t end = mail.find("\n\n");
  end = std::min({mail.find("\r\n\r\n"), end, mail.size()});
  const std::string_view head = mail.substr(0, end);
  if (is_valid_utf8(head)) return std::string(mail);
  std::string_view charset;
  constexpr std::string_view kKey = "charset=";
  const std::size_t found = head.find(kKey);
  if (found != std::string_view::npos) {
    charset = head.substr(found + kKey.size());
    while (charset.starts_with('"')) charset.remove_prefix(1);
    charset = charset.substr(0, charset.find_first_of("\"; \r\n"));
  }
  return decode(head, charset).text.append(mail.substr(end));
}

Owned<GMimeMessage> parsed(const std::string& mail) {
  const Owned<GMimeStream> stream(
      g_mime_stream_mem_new_with_buffer(mail.data(), mail.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  g_mime_parser_set_persist_stream(parser.get(), FALSE);
  return Owned<GMimeMessage>(
      g_mime_parser_construct_message(parser.get(), nullptr));
}

std::string content_of(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, stream.get());
  const GByteArray* bytes =
      g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

bool is_attached(GMimeObject* object) {
  const char* disposition = g_mime_object_get_disposition(object);
  return disposition != nullptr &&
         g_ascii_strcasecmp(disposition, "attachment") == 0;
}

void add_text(GMimeObject* object, std::vector<MailPart>& parts) {
  GMimeContentType* type = g_mime_object_get_content_type(object);
  const bool html = g_mime_content_type_is_type(type, "text", "html") != FALSE;
  const bool plain =
      g_mime_content_type_is_type(type, "text", "plain") != FALSE;
  if (!html && !plain) return;
  const char* charset = g_mime_content_type_get_parameter(type, "charset");
  parts.push_back({content_of(GMIME_PART(object)),
                   charset == nullptr ? "" : charset, html});
}

// Parts inside others in their order, without the stack that depth would take.
std::vector<MailPart> shown_parts(GMimeObject* top) {
  std::vector<MailPart> parts;
  std::vector<std::pair<GMimeObject*, int>> waiting = {{top, 0}};
  while (!waiting.empty()) {
    const auto [object, depth] = waiting.back();
    waiting.pop_back();
    if (object == nullptr || depth > kDeepest || is_attached(object)) continue;
    if (GMIME_IS_MULTIPART(object)) {
      GMimeMultipart* several = GMIME_MULTIPART(object);
      for (int at = g_mime_multipart_get_count(several); at > 0; --at) {
        waiting.emplace_back(g_mime_multipart_get_part(several, at - 1),
                             depth + 1);
      }
    } else if (GMIME_IS_MESSAGE_PART(object)) {
      GMimeMessage* inner =
          g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
      if (inner != nullptr) {
        waiting.emplace_back(g_mime_message_get_mime_part(inner), depth + 1);
      }
    } else if (GMIME_IS_PART(object)) {
      add_text(object, parts);
    }
  }
  return parts;
}

// The first address, by its name where it has one.
void set_author(GMimeMessage* message, MailMessage& mail) {
  InternetAddressList* from = g_mime_message_get_from(message);
  if (from == nullptr || internet_address_list_length(from) == 0) return;
  InternetAddress* first = internet_address_list_get_address(from, 0);
  mail.author = one_line(text_of(internet_address_get_name(first)));
  if (!INTERNET_ADDRESS_IS_MAILBOX(first)) return;
  const std::string address = text_of(
      internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)));
  if (mail.author.empty()) mail.author = one_line(address);
  const std::size_t at = address.rfind('@');
  if (at != std::string::npos) mail.source = one_line(address.substr(at + 1));
}

// "Port news <port-news.example.org>" is "Port news".
void set_list(GMimeMessage* message, MailMessage& mail) {
  const std::string list = one_line(
      text_of(g_mime_object_get_header(GMIME_OBJECT(message), "List-Id")));
  std::string name = one_line(list.substr(0, list.find('<')));
  std::erase(name, '"');
  if (name.empty() && list.starts_with('<')) {
    name = list.substr(1, list.find('>') - 1);
  }
  if (!name.empty()) mail.source = std::move(name);
}

void set_date(GMimeMessage* message, MailMessage& mail) {
  GDateTime* date = g_mime_message_get_date(message);
  if (date == nullptr) return;
  const OwnedText text(g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z"));
  mail.published = text_of(text.get());
}

}  // namespace

MailMessage mail_message(std::string_view mail) {
  begin_gmime();
  const std::string bytes = with_utf8_head(mail);
  const Owned<GMimeMessage> message = parsed(bytes);
  MailMessage out;
  if (!message) return out;
  out.subject = one_line(text_of(g_mime_message_get_subject(message.get())));
  out.id = one_line(text_of(g_mime_message_get_message_id(message.get())));
  set_author(message.get(), out);
  set_list(message.get(), out);
  set_date(message.get(), out);
  out.parts = shown_parts(g_mime_message_get_mime_part(message.get()));
  return out;
}

}  // namespace lede
