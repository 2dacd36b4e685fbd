#pragma once

#include <memory>
#include <string>

#include <xapian.h>

#include "deadline.h"

namespace lede {

/// Matches every document until a deadline, and none afterwards. Joined with a
/// query by OP_FILTER it ends the search where it stands: Xapian's own time
/// limit only makes it count less. Phrases want one of their own, for their
/// positions are read before a source further up is asked. The one document at
/// hand when the time ends may be let through although a phrase excludes it.
/// Private to index/.
class DeadlineSource : public Xapian::PostingSource {
 public:
  explicit DeadlineSource(const Deadline& deadline)
      : DeadlineSource(deadline, std::make_shared<bool>(false)) {}

  /// Did it end a search? Of all of its clones too.
  bool has_ended() const { return *has_ended_; }

  DeadlineSource* clone() const override;
  void init(const Xapian::Database& database) override;
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return documents_; }
  Xapian::doccount get_termfreq_max() const override { return documents_; }
  void next(double least_weight) override;
  void skip_to(Xapian::docid document, double least_weight) override;
  bool check(Xapian::docid document, double least_weight) override;
  bool at_end() const override;
  Xapian::docid get_docid() const override { return at_; }
  std::string get_description() const override;

 private:
  DeadlineSource(const Deadline& deadline, std::shared_ptr<bool> has_ended)
      : deadline_(deadline), has_ended_(std::move(has_ended)) {}

  void move_to(Xapian::docid document);

  Deadline deadline_;
  std::shared_ptr<bool> has_ended_;
  Xapian::doccount documents_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid at_ = 0;
  unsigned moves_ = 0;
};

}  // namespace lede
