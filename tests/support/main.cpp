// Catch2's own main program, compiled once for all suites.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
