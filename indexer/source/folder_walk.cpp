#include "source/folder_walk.h"

#include <algorithm>
#include <system_error>

#include <sys/stat.h>

#include "index_folder.h"
#include "source/file_kind.h"
#include "source/path_id.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

// An index of lede, also one that is only begun, or a database of Xapian: its
// tables are no articles, nor are the few words beside them.
bool is_index(const fs::path& folder) {
  constexpr char kXapianName[] = "iamglass";
  std::error_code none;  // shows when the folder is read
  return fs::exists(folder / kLockName, none) ||
         fs::exists(folder / kXapianName, none);
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
    if (is_index(folder)) return;
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator();
         entries.increment(error)) {
      take(*entries);
    }
    if (error) walk_.unreadable.push_back({folder.string(), error.message()});
  }

  void take(const fs::directory_entry& entry) {
    struct stat status {};
    const bool is_there = ::lstat(entry.path().c_str(), &status) == 0;
    const std::string name = entry.path().filename().string();
    if (is_there && S_ISDIR(status.st_mode)) {
      if (!name.starts_with(".") && !is_left_out(entry.path())) {
        pending_.push_back(entry.path());
      }
    } else if (is_there && S_ISREG(status.st_mode) && may_hold_articles(name)) {
      walk_.files.push_back(
          {entry.path(),
           path_id(entry.path().lexically_relative(root_).generic_string()),
           stamp_of(status)});
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
