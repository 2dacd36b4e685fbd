#include <lede/error.h>

namespace lede {

// Out of line, so that each type has one home that programs and the shared
// library agree on when they catch it.
Error::~Error() = default;
UsageError::~UsageError() = default;
NoIndexError::~NoIndexError() = default;
WrongFormatError::~WrongFormatError() = default;
DamagedIndexError::~DamagedIndexError() = default;
BusyError::~BusyError() = default;
IoError::~IoError() = default;
NoResourcesError::~NoResourcesError() = default;
NoSourceError::~NoSourceError() = default;
NoSpaceError::~NoSpaceError() = default;
RefusedError::~RefusedError() = default;
StoppedError::~StoppedError() = default;

}  // namespace lede
