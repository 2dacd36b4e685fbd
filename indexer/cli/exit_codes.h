#pragma once

#include <exception>

namespace lede {

/// How lede-index ends: docs/operations.md tells what to do about each. Those
/// above 2 are of sysexits.h where it has one that fits. All but the first two
/// promise that the live index is as it was.
enum IndexerExit : int {
  kExitDone = 0,
  kExitSomeRejected = 1,
  kExitUsage = 2,      ///< options that make no sense, a wrong place
  kExitDamaged = 65,   ///< an index that cannot be read as one
  kExitNoSource = 66,  ///< what is to be indexed is not there, or is empty
  kExitInternal = 70,
  kExitNoResources = 71,  ///< no memory, thread or process
  kExitNoSpace = 73,
  kExitIoError = 74,
  kExitBusy = 75,     ///< another process is writing the index
  kExitRefused = 76,  ///< something spoke against the new index
  kExitStopped = 128  ///< and the signal's number: 130, 143
};

/// The code for an error that ended the program.
int exit_code_of(const std::exception& error);

}  // namespace lede
