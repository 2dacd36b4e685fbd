#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace lede {

/// Tells when something changes in files or below folders, by inotify, which
/// knows of all that happens on this machine and of nothing else; so it says so
/// now and then without knowing.
class FolderWatch {
 public:
  /// Does not look into `leave_out`, nor into hidden folders. Throws IoError
  /// for a system without inotify; folders beyond what the system lets one
  /// watch are looked at now and then only, and told on standard error.
  FolderWatch(std::vector<std::string> sources,
              const std::filesystem::path& leave_out);
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

  std::vector<std::string> sources_;
  std::filesystem::path leave_out_;
  int inotify_;
  bool has_told_ = false;
};

}  // namespace lede
