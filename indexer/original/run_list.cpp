#include "original/run_list.h"

#include <algorithm>

namespace lede {
namespace {

constexpr std::size_t kMostRuns = 200'000;

bool goes_on(const OriginalRun& before, const OriginalRun& run) {
  return run.joined && before.writing == run.writing &&
         run.writing != Writing::kLump && before.text.end == run.text.begin &&
         before.original.end == run.original.begin;
}

class Composition {
 public:
  Composition(const OriginalRuns& outer, std::string_view middle)
      : outer_(outer), middle_(middle) {}

  void add(const OriginalRun& run) {
    joined_ = joined_ && run.joined;
    while (at_ < outer_.size() && outer_[at_].text.end <= run.original.begin) {
      step();
    }
    if (run.writing == Writing::kAsIs) {
      add_pieces(run);
    } else {
      add_whole(run);
    }
  }

  OriginalRuns take() { return runs_.take(); }

 private:
  // To the next run of the outer text, of which nothing is used any more.
  void step() {
    if (++at_ < outer_.size()) joined_ = joined_ && outer_[at_].joined;
  }

  // Of a run in the middle text, what each of the outer runs has of it.
  void add_pieces(const OriginalRun& run) {
    while (at_ < outer_.size() && outer_[at_].text.begin < run.original.end) {
      const OriginalRun& outer = outer_[at_];
      const Span part{std::max(outer.text.begin, run.original.begin),
                      std::min(outer.text.end, run.original.end)};
      if (outer.writing != Writing::kLump || part == outer.text) {
        const std::size_t begin =
            run.text.begin + part.begin - run.original.begin;
        put({{begin, begin + part.size()},
             {place_of(outer, part.begin), place_of(outer, part.end)},
             outer.writing});
      }
      if (outer.text.end > run.original.end) return;
      step();
    }
  }

  // A run whose text is not that of the middle stands where that stands.
  void add_whole(const OriginalRun& run) {
    std::size_t last = at_;
    while (last < outer_.size() && outer_[last].text.end < run.original.end) {
      if (++last < outer_.size() && !outer_[last].joined) return;
    }
    if (last >= outer_.size()) return;
    const bool begins = outer_[at_].text.begin <= run.original.begin;
    const bool lumps = outer_[at_].writing == Writing::kLump ||
                       outer_[last].writing == Writing::kLump;
    if (!begins || outer_[last].text.begin >= run.original.end) return;
    const Span span{place_of(outer_[at_], run.original.begin),
                    place_of(outer_[last], run.original.end)};
    if (lumps || span.begin >= span.end) return;
    const bool same = at_ == last && outer_[at_].writing == Writing::kAsIs;
    put({run.text, span, same ? run.writing : Writing::kLump});
    while (at_ < last) step();
  }

  // Asked for rising bytes, so that no character is counted twice.
  std::size_t place_of(const OriginalRun& outer, std::size_t byte) {
    if (outer.writing == Writing::kAsIs) {
      return outer.original.begin + byte - outer.text.begin;
    }
    if (byte == outer.text.begin) return outer.original.begin;
    if (byte == outer.text.end) return outer.original.end;
    if (known_run_ != &outer || known_byte_ > byte) {
      known_run_ = &outer;
      known_byte_ = outer.text.begin;
      known_place_ = outer.original.begin;
    }
    known_place_ += written_bytes(
        middle_.substr(known_byte_, byte - known_byte_), outer.writing);
    known_byte_ = byte;
    return known_place_;
  }

  void put(OriginalRun run) {
    run.joined = joined_;
    joined_ = true;
    runs_.add(run);
  }

  const OriginalRuns& outer_;
  std::string_view middle_;
  RunList runs_;
  std::size_t at_ = 0;  // the outer run that is used
  bool joined_ = true;  // to what was put last
  const OriginalRun* known_run_ = nullptr;
  std::size_t known_byte_ = 0;
  std::size_t known_place_ = 0;
};

}  // namespace

void RunList::add(OriginalRun run) {
  if (!runs_.empty() && goes_on(runs_.back(), run)) {
    runs_.back().text.end = run.text.end;
    runs_.back().original.end = run.original.end;
  } else if (runs_.size() < kMostRuns) {
    runs_.push_back(run);
  }
}

OriginalRuns whole_run(std::size_t size_bytes, std::size_t at) {
  if (size_bytes == 0) return {};
  return {{{0, size_bytes}, {at, at + size_bytes}, Writing::kAsIs, false}};
}

OriginalRuns composed(const OriginalRuns& inner, const OriginalRuns& outer,
                      std::string_view middle) {
  Composition composition(outer, middle);
  for (const OriginalRun& run : inner) composition.add(run);
  return composition.take();
}

}  // namespace lede
