#include "source/folder_walk.h"

#include <algorithm>
#include <cstdio>
#include <system_error>

#include "source/file_kind.h"
#include "utf8.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

bool is_hex_digit(char byte) {
  const char lower = static_cast<char>(byte | 0x20);
  return (byte >= '0' && byte <= '9') || (lower >= 'a' && lower <= 'f');
}

// What an escape begins with: "%" and two hexadecimal digits.
bool is_escape(std::string_view text) {
  return text.size() >= 3 && text[0] == '%' && is_hex_digit(text[1]) &&
         is_hex_digit(text[2]);
}

// File names are any bytes; ids are text. Bytes that are not UTF-8 become %XX,
// and what looks like that already begins with %25, so that different names
// stay different.
std::string id_of(const fs::path& relative) {
  const std::string name = relative.generic_string();
  std::string id;
  for (std::size_t at = 0; at < name.size();) {
    const Character character = character_at(name, at);
    const std::string_view rest = std::string_view(name).substr(at);
    for (const char byte : rest.substr(0, character.size_bytes)) {
      if (character.valid && !is_escape(rest)) {
        id += byte;
        continue;
      }
      char escape[8];
      std::snprintf(escape, sizeof escape, "%%%02X",
                    static_cast<unsigned>(static_cast<unsigned char>(byte)));
      id += escape;
    }
    at += character.size_bytes;
  }
  return id;
}

class Walker {
 public:
  Walker(fs::path root, const fs::path& leave_out) : root_(std::move(root)) {
    std::error_code none;
    if (!leave_out.empty()) left_out_ = fs::weakly_canonical(leave_out, none);
  }

  FolderWalk walk() {
    pending_.push_back(root_);
    while (!pending_.empty()) {
      const fs::path folder = std::move(pending_.back());
      pending_.pop_back();
      visit(folder);
    }
    std::sort(
        walk_.files.begin(), walk_.files.end(),
        [](const FoundFile& a, const FoundFile& b) { return a.id < b.id; });
    return std::move(walk_);
  }

 private:
  void visit(const fs::path& folder) {
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator();
         entries.increment(error)) {
      take(*entries);
    }
    if (error) walk_.unreadable.push_back({folder.string(), error.message()});
  }

  void take(const fs::directory_entry& entry) {
    std::error_code error;
    const fs::file_status status = entry.symlink_status(error);
    const std::string name = entry.path().filename().string();
    if (fs::is_directory(status)) {
      if (!name.starts_with(".") && !is_left_out(entry.path())) {
        pending_.push_back(entry.path());
      }
    } else if (fs::is_regular_file(status) && may_hold_articles(name)) {
      walk_.files.push_back({entry.path(),
                             id_of(entry.path().lexically_relative(root_)),
                             entry.file_size(error)});
    } else {
      ++walk_.passed_over;
    }
  }

  bool is_left_out(const fs::path& folder) const {
    if (left_out_.empty()) return false;
    std::error_code none;
    return fs::weakly_canonical(folder, none) == left_out_;
  }

  fs::path root_;
  fs::path left_out_;
  std::vector<fs::path> pending_;
  FolderWalk walk_;
};

}  // namespace

FolderWalk walk_folder(const fs::path& folder, const fs::path& leave_out) {
  return Walker(folder, leave_out).walk();
}

}  // namespace lede
