// The exit code of each error that can end lede-index.

#include "exit_codes.h"

#include <new>
#include <stdexcept>

#include <lede/error.h>

#include "program.h"
#include "support/catch.h"

TEST_CASE("every error has its exit code", "[cli]") {
  const auto code_of = [](const std::exception& error) {
    return lede::exit_code_of(error);
  };
  CHECK(code_of(lede::BadOptions("")) == 2);
  CHECK(code_of(lede::UsageError("")) == 2);
  CHECK(code_of(lede::NoIndexError("")) == 2);
  CHECK(code_of(lede::DamagedIndexError("")) == 65);
  CHECK(code_of(lede::WrongFormatError("")) == 65);
  CHECK(code_of(lede::NoSourceError("")) == 66);
  CHECK(code_of(lede::Error("what lede did not expect")) == 70);
  CHECK(code_of(std::logic_error("nor this")) == 70);
  CHECK(code_of(lede::NoResourcesError("")) == 71);
  CHECK(code_of(std::bad_alloc()) == 71);
  CHECK(code_of(lede::NoSpaceError("")) == 73);
  CHECK(code_of(lede::IoError("")) == 74);
  CHECK(code_of(lede::BusyError("")) == 75);
  CHECK(code_of(lede::RefusedError("")) == 76);
}
