#include "folder_watch.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <system_error>
#include <utility>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <lede/error.h>

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
                         const fs::path& leave_out)
    : sources_(std::move(sources)),
      inotify_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (inotify_ < 0) {
    throw IoError(std::string("cannot watch the sources: ") +
                  std::strerror(errno));
  }
  std::error_code none;
  leave_out_ = fs::weakly_canonical(leave_out, none);
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
    if (is_hidden(each->path()) ||
        fs::weakly_canonical(each->path(), none) == leave_out_) {
      each.disable_recursion_pending();
    } else {
      add(each->path());
    }
  }
}

// A folder that is watched already stays so.
void FolderWatch::add(const fs::path& folder) {
  if (::inotify_add_watch(inotify_, folder.c_str(), kEvents) >= 0) return;
  if (errno == ENOENT || errno == ENOTDIR || has_told_) return;
  has_told_ = true;
  std::fprintf(stderr,
               "lede-index: cannot watch %s: %s; what happens there is seen "
               "every 15 minutes\n",
               folder.c_str(), std::strerror(errno));
}

bool FolderWatch::happens_within(int milliseconds) {
  pollfd file{inotify_, POLLIN, 0};
  if (::poll(&file, 1, milliseconds) <= 0) return false;
  // What it was does not matter: an update finds out.
  std::array<char, 1U << 16U> events{};
  bool any = false;
  while (::read(inotify_, events.data(), events.size()) > 0) any = true;
  return any;
}

}  // namespace lede
