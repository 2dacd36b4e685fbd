#include "exit_codes.h"

#include <new>

#include <lede/error.h>

#include "program.h"

namespace lede {
namespace {

template <typename Type>
bool is_a(const std::exception& error) {
  return dynamic_cast<const Type*>(&error) != nullptr;
}

}  // namespace

int exit_code_of(const std::exception& error) {
  if (is_a<BadOptions>(error) || is_a<UsageError>(error)) return kExitUsage;
  if (is_a<NoIndexError>(error)) return kExitUsage;
  if (is_a<DamagedIndexError>(error)) return kExitDamaged;
  if (is_a<WrongFormatError>(error)) return kExitDamaged;
  if (is_a<NoSourceError>(error)) return kExitNoSource;
  if (is_a<NoSpaceError>(error)) return kExitNoSpace;
  if (is_a<IoError>(error)) return kExitIoError;
  if (is_a<BusyError>(error)) return kExitBusy;
  if (is_a<RefusedError>(error)) return kExitRefused;
  if (is_a<NoResourcesError>(error)) return kExitNoResources;
  if (is_a<std::bad_alloc>(error)) return kExitNoResources;
  return kExitInternal;
}

}  // namespace lede
