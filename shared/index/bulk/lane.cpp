#include "bulk/lane.h"

#include <string>
#include <utility>

#include "free_memory.h"

namespace lede::bulk {

Lane::Lane(const std::filesystem::path& folder, std::uint32_t number,
           std::size_t most_bytes, std::function<std::uint32_t()> new_run)
    : folder_(folder),
      number_(number),
      most_bytes_(most_bytes),
      new_run_(std::move(new_run)),
      pieces_(folder / ("documents-" + std::to_string(number))) {}

void Lane::put(std::uint32_t number, const PlacedDocument& placed) {
  // Documents of a run rise.
  if (number <= inverter_.last_number()) end_run();
  if (inverter_.is_empty()) run_ = new_run_();
  inverter_.add(number, placed);
  const std::string& stored = placed.document.stored;
  const auto bytes = static_cast<std::uint32_t>(stored.size());
  done_.push_back({number, {number_, run_, {pieces_.size(), bytes}}});
  pieces_.append(stored);
  if (memory_bytes() > most_bytes_) write_runs();
}

void Lane::end_run() {
  if (inverter_.is_empty()) return;
  inverter_.sort();
  ended_.push_back({run_, std::exchange(inverter_, Inverter())});
}

std::size_t Lane::memory_bytes() const {
  std::size_t bytes = inverter_.memory_bytes();
  for (const MemoryRun& run : ended_) bytes += run.lists.memory_bytes();
  return bytes;
}

// The memory of the run at hand is for the next one. What documents took leaves
// gaps all over the heap, in gigabytes of text a hundred megabytes of them.
void Lane::write_runs() {
  for (MemoryRun& run : ended_) run.lists.write(run_path(folder_, run.number));
  ended_.clear();
  inverter_.sort();
  inverter_.write(run_path(folder_, run_));
  return_free_memory();
}

void Lane::settle() {
  end_run();
  pieces_.flush();
}

std::deque<Lane::Done> Lane::take_done() { return std::exchange(done_, {}); }

std::filesystem::path run_path(const std::filesystem::path& folder,
                               std::uint32_t run) {
  return folder / ("run-" + std::to_string(run));
}

}  // namespace lede::bulk
