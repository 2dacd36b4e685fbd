#include "model_table.h"

#include <cstdio>
#include <fstream>

namespace lede {
namespace {

void write_trees(const char* name, const FittedModel& model,
                 std::ostream& out) {
  out << "constexpr ModelTree k" << name << "Trees[] = {\n";
  for (const ModelTree& tree : model.trees) {
    out << "    {{{";
    const char* between = "";
    for (const ModelQuestion& question : tree.questions) {
      char text[64];
      std::snprintf(text, sizeof text, "{%d, %.6gF}", question.feature,
                    static_cast<double>(question.above));
      std::string shown = text;
      if (shown.find('.') == std::string::npos &&
          shown.find('e') == std::string::npos) {
        shown.insert(shown.size() - 2, ".0");
      }
      out << between << shown;
      between = ", ";
    }
    out << "}},\n     {";
    between = "";
    for (const std::int16_t leaf : tree.leaves) {
      out << between << leaf;
      between = ", ";
    }
    out << "}},\n";
  }
  out << "};\n\n";
}

void write_model(const char* name, const TableKind& kind,
                 const FittedModel& model, std::ostream& out) {
  char start[32];
  std::snprintf(start, sizeof start, "%.4fF", static_cast<double>(model.start));
  out << "const BodyModel k" << name << kind.name << "Model{k" << name
      << "Trees, " << start << "};\n";
}

}  // namespace

void write_table(const Models& models, const TableKind& kind,
                 const std::string& path) {
  std::ofstream out(path);
  out << "// Written by bench/extraction/fit_extraction. Not to be edited by "
         "hand.\n"
      << "#include \"" << kind.header << "\"\n\n"
      << "namespace lede {\nnamespace {\n\n// clang-format off\n";
  write_trees("First", models.first, out);
  write_trees("Second", models.second, out);
  out << "// clang-format on\n\n}  // namespace\n\n";
  write_model("First", kind, models.first, out);
  write_model("Second", kind, models.second, out);
  out << "\n}  // namespace lede\n";
}

}  // namespace lede
