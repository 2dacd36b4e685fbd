#include "bulk/document_pieces.h"

#include "bulk/glass_numbers.h"

namespace lede::bulk {

Piece PieceWriter::add(std::string_view bytes, bool may_deflate) {
  const auto full_bytes = static_cast<std::uint32_t>(bytes.size());
  const std::string_view deflated =
      may_deflate ? deflater_.deflated(bytes) : std::string_view();
  if (!deflated.empty()) bytes = deflated;
  const Piece piece{file_.size(), static_cast<std::uint32_t>(bytes.size()),
                    full_bytes};
  file_.append(bytes);
  return piece;
}

DocumentTables write_document_tables(
    const std::filesystem::path& generation,
    const std::vector<DocumentPieces>& documents,
    const std::vector<PieceReader>& files) {
  TableWriter docdata(generation / "docdata.glass");
  TableWriter termlist(generation / "termlist.glass");
  std::string key;
  std::string bytes;
  for (std::uint32_t at = 0; at < documents.size(); ++at) {
    const DocumentPieces& document = documents[at];
    const auto add = [&](const Piece& piece, TableWriter& table) {
      if (piece.bytes == 0) return;
      files[document.lane].read(piece.offset, piece.bytes, bytes);
      table.add(key, bytes, piece.is_compressed());
    };
    key.clear();
    append_sortable(key, at + 1);
    add(document.stored, docdata);
    add(document.terms, termlist);
    key += '\0';
    add(document.slots, termlist);
  }
  return {docdata.finish(), termlist.finish()};
}

}  // namespace lede::bulk
