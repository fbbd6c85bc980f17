"""engines.py - the peers that are a library or a program: figtrail, SQLite, Lucene, Xapian, ripgrep."""
import glob
import os

from peer import HERE, Harness, Peer, run


class Figtrail(Peer):
    name = 'figtrail'
    note = 'bare hits, as id and title are what is read; with passages where they are asked for'

    def build(self):
        built, root = os.path.dirname(self.program), os.path.join(HERE, '../../..')
        flags = run(['pkg-config', f'--define-variable=includedir={root}/include', f'--define-variable=libdir={built}',
                     '--cflags', '--libs', os.path.join(built, 'figtrail.pc')]).split()
        self.harness = self.compile('peer_figtrail.c', flags=flags)
        if '--jobs' in run([self.program, 'index', '--help']):
            self.workers = (1, 2)

    def version(self):
        return run([self.program, '--version']).split()[-1]

    def indexing(self, corpus, workers):
        jobs = ['--jobs', str(workers)] if len(self.workers) > 1 else []
        return [self.program, 'index', '--quiet', *jobs, '--index', self.index, corpus]

    def start(self):
        return Harness([self.harness, self.index])

    def wording(self, question):
        text = super().wording(question)
        if question['kind'] == 'figures':
            return f'{text} AND 0..' # every figure of the articles that have the word
        if 'low' not in question:
            return text
        span = '..'.join(f'{question[key]:.15g}' for key in ('low', 'high'))
        return f"{question['noun']}:{span}" if 'noun' in question else f'{text} AND {span}' if text else span

    def adding(self, batch):
        return [self.program, 'index', '--quiet', '--index', self.index, batch]

    def asking(self, question):
        return [self.program, 'search', '--quiet', '--index', self.index, '--format', 'ndjson', self.wording(question)]


class Sqlite(Peer):
    name = 'SQLite FTS5'
    needs = ('sqlite3', '/usr/include/sqlite3.h')
    note = 'an external-content FTS5 table (porter unicode61); figures in a table with three B-trees, their nouns in FTS5'

    def build(self):
        self.harness = self.compile('peer_sqlite.c', 'sqlite3', 'libcjson')

    def version(self):
        return run([self.harness, 'version']).strip()

    def indexing(self, corpus, workers):
        return [self.harness, 'index', self.index, corpus]

    def add_figures(self, corpus, table):
        run([self.harness, 'figures', self.index, table])

    def start(self):
        return Harness([self.harness, 'ask', self.index])

    def words(self, words, any_of):
        return (' OR ' if any_of else ' AND ').join(f'"{word}"' for word in words)

    def adding(self, batch):
        return self.indexing(batch, 1)

    def asking(self, question):
        text = self.wording(question)
        if question['kind'] not in ('text', 'word_range'):
            return None
        ranged = ''
        if question['kind'] == 'word_range':
            ranged = (f" AND EXISTS (SELECT 1 FROM claim WHERE article = n.rowid AND low <= {question['high']!r} "
                      f"AND high >= {question['low']!r})")
        return ['sqlite3', self.index, 'SELECT a.id, a.title FROM news n JOIN article a ON a.rowid = n.rowid '
                                       f"WHERE news MATCH '{text}'{ranged} ORDER BY rank LIMIT 10"]


class Lucene(Peer):
    name = 'Lucene'
    needs = ('java', 'javac', '/usr/share/java/gson.jar')
    warm_rounds = 20 # until the virtual machine has compiled what is asked for
    workers = (1, 2)
    note = 'EnglishAnalyzer without stop words; figures as DoublePoints of documents in the block of their article, in an index of their own; JIT warmed by twenty rounds'

    def missing(self):
        if not glob.glob('/usr/share/java/lucene-core-8*.jar'):
            return 'liblucene8-java not installed'
        return super().missing()

    def build(self):
        parts = ('core', 'analyzers-common', 'queryparser', 'queries', 'sandbox', 'highlighter', 'memory', 'join')
        jars = [glob.glob(f'/usr/share/java/lucene-{part}-8*.jar')[0] for part in parts]
        self.path = ':'.join([self.bin, *jars, '/usr/share/java/gson.jar'])
        run(['javac', '-d', self.bin, '-cp', self.path, os.path.join(HERE, 'PeerLucene.java')])

    def version(self):
        jar = os.path.basename(glob.glob('/usr/share/java/lucene-core-8*.jar')[0])
        return jar.removeprefix('lucene-core-').removesuffix('.jar')

    def java(self, *argv):
        return ['java', '-cp', self.path, 'PeerLucene', *argv]

    def indexing(self, corpus, workers):
        return self.java('index', self.index, corpus, str(workers))

    def add_figures(self, corpus, table):
        run(self.java('figures', self.index + '.figures', corpus, table))

    def start(self):
        return Harness(self.java('ask', self.index, self.index + '.figures'))

    def adding(self, batch):
        return self.indexing(batch, 1)

    def asking(self, question):
        return self.java('once', self.index, self.wording(question)) if question['kind'] == 'text' else None


class Xapian(Peer):
    name = 'Xapian'
    needs = ('quest',)
    kinds = ('text', 'snippets')
    note = 'TermGenerator and QueryParser as its guide shows them; phrases match forms as typed, as it indexes those as well; a value slot has one figure a document, so figures are not asked'

    def build(self):
        self.harness = self.compile('peer_xapian.cc', 'xapian-core', 'libcjson')

    def version(self):
        return run([self.harness, 'version']).strip()

    def indexing(self, corpus, workers):
        return [self.harness, 'index', self.index, corpus]

    def start(self):
        return Harness([self.harness, 'ask', self.index])

    def adding(self, batch):
        return self.indexing(batch, 1)

    def asking(self, question):
        if question['kind'] != 'text':
            return None
        return ['quest', '--db', self.index, '--default-op=and', self.wording(question)]


class Ripgrep(Peer):
    name = 'ripgrep'
    needs = ('rg',)
    kinds = ('text',)
    note = 'no index: it reads the JSONL at each question, counts lines, knows no forms of words; AND of words is not asked'

    def version(self):
        return run(['rg', '--version']).split()[1]

    def index_once(self, corpus, workers):
        self.index = corpus
        return None

    def asking(self, question):
        if question['kind'] != 'text' or len(question.get('words', [1])) > 1:
            return None
        words = question.get('phrase') or question['words'][0]
        return ['rg', '--count', '--ignore-case', '--word-regexp', words, self.index]
