// Tantivy in the race of bench/performance, by its binding for Node.
//
//   tantivy_race.cjs build ARTICLES.tsv INDEX THREADS
//   tantivy_race.cjs answer INDEX QUERIES.tsv    requests as in question_loop.h
//
// ARTICLES has an id, the language, the title and the text a line, with tabs
// between. Title and text are one field; its words go through the English and
// the Russian stemmer, each of which leaves letters that are not its own alone.

'use strict';

const fs = require('fs');
const readline = require('readline');
const tantivy = require('@oxdev03/node-tantivy-binding-linux-x64-gnu');

const PAGE = 10;
const SNIPPET_CHARS = 240;
const BUFFER_BYTES = 256 * 1024 * 1024;
const MUST = 0;
const SHOULD = 1;

function stems() {
  const { FilterStatic: filter, TokenizerStatic: tokenizer } = tantivy;
  return new tantivy.TextAnalyzerBuilder(tokenizer.simple())
    .filter(filter.removeLong(64))
    .filter(filter.lowercase())
    .filter(filter.stemmer('english'))
    .filter(filter.stemmer('russian'))
    .build();
}

function schema() {
  const fields = new tantivy.SchemaBuilder();
  const whole = { stored: true, tokenizerName: 'raw', indexOption: 'basic' };
  fields.addTextField('id', whole);
  fields.addTextField('title', whole);
  fields.addTextField('text', {
    stored: true,
    tokenizerName: 'stems',
    indexOption: 'position',
  });
  return fields.build();
}

async function build(articles, folder, threads) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const index = new tantivy.Index(schema(), folder, false);
  index.registerTokenizer('stems', stems());
  const writer = index.writer(BUFFER_BYTES, Number(threads));
  for await (const line of readline.createInterface({
    input: fs.createReadStream(articles, { highWaterMark: 1 << 20 }),
  })) {
    const [id, , title, text] = line.split('\t');
    const document = new tantivy.Document();
    document.addText('id', id);
    document.addText('title', title);
    document.addText('text', title + '\n' + text);
    writer.addDocument(document);
  }
  writer.commit();
  writer.waitMergingThreads();
}

class Answers {
  constructor(folder) {
    const index = tantivy.Index.open(folder);
    index.registerTokenizer('stems', stems());
    this.schema = index.schema;
    this.searcher = index.searcher();
    this.analyser = stems();
  }

  query(group, words) {
    const { Query } = tantivy;
    if (group === 'prefix') {
      return Query.regexQuery(this.schema, 'text', words[0] + '.*');
    }
    const terms = words.map((word) => this.analyser.analyze(word)[0]);
    if (group === 'phrase') {
      return Query.phraseQuery(this.schema, 'text', terms);
    }
    const queries = terms.map((term) =>
      Query.termQuery(this.schema, 'text', term, 'freq'));
    if (queries.length === 1) return queries[0];
    const occur = group === 'and2' ? MUST : SHOULD;
    return Query.booleanQuery(queries.map((query) => ({ occur, query })));
  }

  ids(query) {
    return this.searcher.search(query, PAGE, false).hits.length;
  }

  page(query) {
    const marker = tantivy.SnippetGenerator.create(
      this.searcher, query, this.schema, 'text');
    marker.setMaxNumChars(SNIPPET_CHARS);
    const { hits } = this.searcher.search(query, PAGE, false);
    for (const hit of hits) {
      const document = this.searcher.doc(hit.docAddress);
      document.getFirst('title');
      marker.snippetFromDoc(document).toHtml();
    }
    return hits.length;
  }

  count(query) {
    return this.searcher.search(query, PAGE, true).count;
  }
}

async function answer(folder, queries) {
  const answers = new Answers(folder);
  const questions = fs
    .readFileSync(queries, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(/[\t ]/));
  for await (const request of readline.createInterface({
    input: process.stdin,
  })) {
    const [what, wanted] = request.split(' ');
    const numbers = [];
    for (const [group, ...words] of questions) {
      if (group !== wanted) continue;
      const start = process.hrtime.bigint();
      const processorStart = process.cpuUsage();
      const number = answers[what](answers.query(group, words));
      const { user, system } = process.cpuUsage(processorStart);
      const wall = Number(process.hrtime.bigint() - start) / 1e3;
      numbers.push(what === 'count' ? number : `${wall},${user + system}`);
    }
    console.log(numbers.join(' '));
  }
}

const [, , what, ...rest] = process.argv;
(what === 'build' ? build : answer)(...rest);
