#include "job_lock.h"

#include <filesystem>
#include <optional>

#include <lede/error.h>

#include "support/catch.h"
#include "support/temp_folder.h"

using lede::JobLock;
using lede::test::TempFolder;

TEST_CASE("one lock of an index is held at a time", "[index]") {
  const TempFolder folder;
  std::optional<JobLock> first(folder.path());
  CHECK_THROWS_AS(JobLock(folder.path()), lede::BusyError);
  CHECK_THROWS_WITH(
      JobLock(folder.path()),
      Catch::Contains(folder.path().string()) && Catch::Contains("try again"));
  first.reset();
  CHECK_NOTHROW(JobLock(folder.path()));
  CHECK(std::filesystem::exists(folder / "lede.lock"));
}

TEST_CASE("locks of different indexes do not meet", "[index]") {
  const TempFolder one;
  const TempFolder another;
  const JobLock lock(one.path());
  CHECK_NOTHROW(JobLock(another.path()));
}

TEST_CASE("a lock needs a directory that is there", "[index]") {
  const TempFolder folder;
  CHECK_THROWS_AS(JobLock(folder / "absent"), lede::IoError);
}
