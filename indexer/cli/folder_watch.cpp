#include "folder_watch.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <system_error>
#include <utility>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <lede/error.h>

#include "message.h"
#include "output_file.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

using Clock = std::chrono::steady_clock;

constexpr auto kQuiet = std::chrono::seconds(1);
constexpr auto kLongestBatch = std::chrono::seconds(30);
constexpr auto kNowAndThen = std::chrono::minutes(15);
constexpr int kBetweenLooksMs = 200;

// What leaves a file with other content, or no file.
constexpr unsigned kEvents = IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO |
                             IN_DELETE | IN_CREATE | IN_ATTRIB | IN_ONLYDIR;

bool is_hidden(const fs::path& folder) {
  return folder.filename().string().starts_with(".");
}

}  // namespace

FolderWatch::FolderWatch(std::vector<std::string> sources,
                         const std::vector<fs::path>& leave_out)
    : sources_(std::move(sources)),
      inotify_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (inotify_ < 0) {
    throw IoError(std::string("cannot watch the sources: ") +
                  std::strerror(errno));
  }
  for (const fs::path& path : leave_out) {
    std::error_code none;
    if (!path.empty()) leave_out_.insert(fs::weakly_canonical(path, none));
  }
  look_again();
}

FolderWatch::~FolderWatch() { ::close(inotify_); }

bool FolderWatch::wait_for_change(const std::stop_token& stop) {
  const auto begin = Clock::now();
  bool has_changed = false;
  auto last = begin;
  auto first = begin;
  while (!stop.stop_requested()) {
    const bool happens = happens_within(kBetweenLooksMs);
    const auto now = Clock::now();
    if (happens) {
      if (!std::exchange(has_changed, true)) first = now;
      last = now;
    }
    const bool is_ready =
        has_changed && (now - last >= kQuiet || now - first >= kLongestBatch);
    if (is_ready || now - begin >= kNowAndThen) return true;
  }
  return false;
}

void FolderWatch::look_again() {
  for (const std::string& source : sources_) add_below(source);
}

void FolderWatch::add_below(const std::string& source) {
  std::error_code error;
  if (!fs::is_directory(source, error)) {
    const fs::path folder = fs::path(source).parent_path();
    return add(folder.empty() ? "." : folder);
  }
  add(source);
  constexpr auto kPassOver = fs::directory_options::skip_permission_denied;
  fs::recursive_directory_iterator each(source, kPassOver, error);
  for (; !error && each != fs::recursive_directory_iterator();
       each.increment(error)) {
    std::error_code none;
    if (!each->is_directory(none) || each->is_symlink(none)) continue;
    if (is_hidden(each->path()) || is_left_out(each->path())) {
      each.disable_recursion_pending();
    } else {
      add(each->path());
    }
  }
}

// A folder that is watched already stays so.
void FolderWatch::add(const fs::path& folder) {
  const int watch = ::inotify_add_watch(inotify_, folder.c_str(), kEvents);
  if (watch >= 0) {
    folders_[watch] = folder;
    return;
  }
  if (errno == ENOENT || errno == ENOTDIR || has_told_) return;
  has_told_ = true;
  tell(Level::kWarning, "lede-index",
       "cannot watch " + folder.string() + ": " + std::strerror(errno) +
           "; what happens there is seen every 15 minutes");
}

bool FolderWatch::happens_within(int milliseconds) {
  pollfd file{inotify_, POLLIN, 0};
  if (::poll(&file, 1, milliseconds) <= 0) return false;
  alignas(inotify_event) std::array<char, 1U << 16U> events{};
  bool any = false;
  while (true) {
    const ssize_t size = ::read(inotify_, events.data(), events.size());
    if (size <= 0) return any;
    for (ssize_t at = 0; at < size;) {
      const auto* event =
          reinterpret_cast<const inotify_event*>(events.data() + at);
      at += static_cast<ssize_t>(sizeof *event + event->len);
      any = any || matters(*event);
    }
  }
}

// What it was does not matter: an update finds out. But what this program
// itself writes when it ends one must not begin the next.
bool FolderWatch::matters(const inotify_event& event) const {
  const auto folder = folders_.find(event.wd);
  if (event.len == 0 || folder == folders_.end()) return true;
  fs::path name = event.name;
  if (name.extension() == kTemporaryEnding) name.replace_extension();
  return !is_left_out(folder->second / name);
}

bool FolderWatch::is_left_out(const fs::path& path) const {
  std::error_code none;
  return leave_out_.contains(fs::weakly_canonical(path, none));
}

}  // namespace lede
