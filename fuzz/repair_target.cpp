#include "repair.h"
#include "target.h"

using namespace lede;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = mend_utf8(fuzz::text_of(data, size)).text;
  const Repaired repaired = repair(text);
  fuzz::require_valid(repaired.text);
  fuzz::require_rising(repaired.text, repaired.repairs,
                       [](const Repair& each) { return each.place; });
  fuzz::require(undo(repaired) == text, "repairs can be undone");
  fuzz::require(!repaired.repairs.empty() || repaired.text == text,
                "what changed is listed");
  return 0;
}
