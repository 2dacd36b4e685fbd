#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

struct inotify_event;

namespace lede {

/// Tells when something changes in files or below folders, by inotify, which
/// knows of all that happens on this machine and of nothing else; so it says so
/// now and then without knowing.
class FolderWatch {
 public:
  /// Takes no notice of the files and folders in `leave_out`, nor of hidden
  /// folders. Throws IoError
  /// for a system without inotify; folders beyond what the system lets one
  /// watch are looked at now and then only, and told on standard error.
  FolderWatch(std::vector<std::string> sources,
              const std::vector<std::filesystem::path>& leave_out);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  /// Waits for a change, and then until all has been quiet for a second, but
  /// not for ever. False when it is asked to stop.
  bool wait_for_change(const std::stop_token& stop);

  /// Looks for folders that have come since.
  void look_again();

 private:
  void add_below(const std::string& source);
  void add(const std::filesystem::path& folder);
  bool happens_within(int milliseconds);
  bool matters(const inotify_event& event) const;
  bool is_left_out(const std::filesystem::path& path) const;

  std::vector<std::string> sources_;
  std::set<std::filesystem::path> leave_out_;
  std::map<int, std::filesystem::path> folders_;  // by inotify's number
  int inotify_;
  bool has_told_ = false;
};

}  // namespace lede
