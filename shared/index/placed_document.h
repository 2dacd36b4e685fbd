#pragma once

#include "index_document.h"
#include "places_writer.h"

namespace lede {

/// A document, and where its terms stand as PlacesWriter wrote it: what writers
/// put into an index. Borrows both.
struct PlacedDocument {
  const IndexDocument& document;
  const PlacesWriter::Shares& places;
};

}  // namespace lede
