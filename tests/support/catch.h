#pragma once

// The only place that includes Catch2, so that moving from its version 2 to
// version 3 is a change of this line.
#include <catch2/catch.hpp>
