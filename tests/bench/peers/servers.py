"""servers.py - the peers with a process or a loader of their own: PostgreSQL, Sphinx, Groonga.

Servers listen on a Unix socket in their folder and are stopped when the comparison ends.
"""
import json
import os
import pwd
import re
import shutil
import subprocess
import tempfile
import time

from peer import Failed, Harness, Peer, measured, run


def as_lines(corpus, path, line_of, first='', last=''):
    """The corpus in a form that a peer can load; made before the clock starts. The path."""
    with open(corpus, encoding='utf-8') as lines, open(path, 'w', encoding='utf-8') as out:
        out.write(first)
        for number, line in enumerate(lines, 1):
            out.write(line_of(number, json.loads(line)))
        out.write(last)
    return path


class Postgres(Peer):
    name = 'PostgreSQL'
    note = ('one backend, asked through its Unix socket; the settings it is installed with; tsvector and GIN, ts_rank; '
            'figures as nummultirange with GiST; memory is that of the backend, shared buffers included')
    schema = '''
        CREATE TEXT SEARCH DICTIONARY plain_stem (TEMPLATE = snowball, Language = english);
        CREATE TEXT SEARCH CONFIGURATION plain_english (COPY = english);
        ALTER TEXT SEARCH CONFIGURATION plain_english ALTER MAPPING FOR asciiword, asciihword, hword_asciipart,
            word, hword, hword_part WITH plain_stem;
        CREATE TABLE article (number bigserial PRIMARY KEY, id text UNIQUE, title text, text text, published text,
            source text, words tsvector, figures nummultirange);'''
    # A quote and a delimiter that JSON never has: a line is one field.
    load = r'''
        CREATE TEMPORARY TABLE line (j jsonb);
        \copy line FROM '{path}' WITH (FORMAT csv, QUOTE e'\x01', DELIMITER e'\x02')
        INSERT INTO article (id, title, text, published, source, words)
            SELECT j->>'id', j->>'title', j->>'text', j->>'published', j->>'source',
                to_tsvector('plain_english', (j->>'title') || e'\n' || (j->>'text')) FROM line;
        {after}
        \o {memory}
        SELECT pg_read_file('/proc/self/status');'''
    figures = r'''
        CREATE TABLE claim (article bigint, nouns tsvector, span numrange);
        CREATE TEMPORARY TABLE line (id text, nouns text, low numeric, high numeric);
        \copy line FROM '{path}'
        INSERT INTO claim SELECT number, to_tsvector('plain_english', nouns), numrange(low, high, '[]')
            FROM line JOIN article USING (id);
        UPDATE article SET figures = spans FROM
            (SELECT article, range_agg(span) AS spans FROM claim GROUP BY article) of_article WHERE number = article;
        CREATE INDEX article_figures ON article USING gist (figures);
        CREATE INDEX claim_article ON claim (article);
        CREATE INDEX claim_nouns ON claim USING gin (nouns);
        CREATE INDEX claim_span ON claim USING gist (span);
        VACUUM ANALYZE;'''

    def __init__(self, work, program):
        super().__init__(work, program)
        self.folder = None
        places = [f'/usr/lib/postgresql/{n}/bin' for n in range(20, 13, -1)]
        self.programs = next((p for p in places if os.path.exists(p + '/initdb')), None)
        # The server refuses to run as root.
        self.user = pwd.getpwnam('postgres') if os.geteuid() == 0 and self.programs else None

    def missing(self):
        return None if self.programs else 'postgresql 14 or later not installed'

    def build(self):
        self.harness = self.compile('peer_postgres.c', 'libpq')

    def version(self):
        return run([self.programs + '/postgres', '--version']).split()[2]

    def server(self, program, *argv):
        who = ['runuser', '-u', 'postgres', '--'] if self.user else []
        return run([*who, f'{self.programs}/{program}', *argv], cwd='/')

    def empty(self):
        super().empty()
        self.stop()
        self.folder = tempfile.mkdtemp(prefix='figtrail-bench-') # where its user may go
        if self.user:
            os.chown(self.folder, self.user.pw_uid, self.user.pw_gid)
        self.data = os.path.join(self.folder, 'data')
        self.server('initdb', '-D', self.data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8')
        self.server('pg_ctl', '-D', self.data, '-w', '-l', self.folder + '/log', 'start', '-o',
                    f"-c listen_addresses='' -c unix_socket_directories={self.folder}")

    def psql(self, script):
        path = os.path.join(self.home, 'script.sql')
        with open(path, 'w', encoding='utf-8') as out:
            out.write(script)
        return ['psql', '-q', '-X', '-v', 'ON_ERROR_STOP=1', '-h', self.folder, '-U', 'postgres', '-f', path, 'postgres']

    def loading(self, path, after=''):
        return self.psql(self.load.format(path=os.path.abspath(path), after=after, memory=self.home + '/memory'))

    def index_once(self, corpus, workers):
        self.empty()
        run(self.psql(self.schema))
        with open(self.data + '/postmaster.pid', encoding='utf-8') as first: # the backend has its cores
            run(['taskset', '-pc', str(os.cpu_count() - 1), first.readline().strip()])
        took_s, _ = measured(self.loading(corpus, 'CREATE INDEX article_words ON article USING gin (words);'))
        with open(self.home + '/memory', encoding='utf-8') as status:
            peak_kb = int(re.search(r'VmHWM:\s+(\d+)', status.read())[1])
        with open(self.data + '/postmaster.pid', encoding='utf-8') as first:
            run(['taskset', '-pc', f'0-{os.cpu_count() - 1}', first.readline().strip()])
        return took_s, peak_kb

    def index_bytes(self):
        return int(run(['psql', '-X', '-A', '-t', '-h', self.folder, '-U', 'postgres', '-c',
                        "SELECT pg_total_relation_size('article')", 'postgres']))

    def add_figures(self, corpus, table):
        run(self.psql(self.figures.format(path=os.path.abspath(table))))

    def start(self):
        return Harness([self.harness, self.folder])

    def stop(self):
        if self.folder:
            self.server('pg_ctl', '-D', self.data, '-m', 'fast', '-w', 'stop')
            shutil.rmtree(self.folder)
            self.folder = None

    def phrase(self, words):
        return ' <-> '.join(words)

    def words(self, words, any_of):
        return (' | ' if any_of else ' & ').join(words)

    def adding(self, batch):
        return self.loading(batch)

    def asking(self, question):
        if question['kind'] != 'text':
            return None
        return ['psql', '-X', '-A', '-t', '-h', self.folder, '-U', 'postgres', '-c',
                f"SELECT id, title FROM article, to_tsquery('plain_english', '{self.wording(question)}') q "
                'WHERE words @@ q ORDER BY ts_rank(words, q) DESC LIMIT 10', 'postgres']


class Sphinx(Peer):
    name = 'Sphinx'
    needs = ('searchd', '/usr/bin/indexer')
    kinds = ('text', 'snippets')
    note = ('asked through its Unix socket in SphinxQL; text and title kept as attributes; articles are added by indexing '
            'them into a second, small index; attributes with several numbers are whole numbers only, so figures are not asked')
    config = '''
        source news {{
            type = tsvpipe
            tsvpipe_command = cat {table}
            tsvpipe_attr_string = article
            tsvpipe_field_string = title
            tsvpipe_field_string = text
            tsvpipe_attr_string = published
            tsvpipe_attr_string = source
        }}
        source added : news {{
            tsvpipe_command = cat {added}
        }}
        index news {{
            source = news
            path = {home}/index/news
            morphology = stem_en
        }}
        index added : news {{
            source = added
            path = {home}/added
        }}
        indexer {{
            mem_limit = 256M
        }}
        searchd {{
            listen = {home}/socket:mysql41
            pid_file = {home}/pid
            log = {home}/log
            binlog_path =
            workers = threads
        }}'''

    def build(self):
        self.harness = self.compile('peer_sphinx.c', 'libmariadb')
        self.running = False

    def version(self):
        said = subprocess.run(['searchd', '-h'], stdout=subprocess.PIPE, text=True, check=False).stdout
        return said.split()[1]

    @staticmethod
    def row(number, article):
        fields = (article[key].replace('\n', ' ').replace('\r', ' ')
                  for key in ('id', 'title', 'text', 'published', 'source'))
        return f'{number}\t' + '\t'.join(fields) + '\n'

    def indexer(self, index):
        return ['indexer', '--quiet', '--config', self.home + '/sphinx.conf', index]

    def index_once(self, corpus, workers):
        self.stop()
        self.empty()
        os.makedirs(self.index)
        table = as_lines(corpus, self.home + '/news.tsv', self.row)
        with open(self.home + '/sphinx.conf', 'w', encoding='utf-8') as out:
            out.write(self.config.format(home=self.home, table=table, added=self.home + '/added.tsv'))
        return measured(self.indexer('news'), cores=workers)

    def start(self):
        run(['searchd', '--config', self.home + '/sphinx.conf', '--index', 'news'])
        self.running = True
        for _ in range(100):
            if os.path.exists(self.home + '/socket'):
                return Harness([self.harness, self.home + '/socket'])
            time.sleep(0.1)
        raise Failed('searchd: does not listen')

    def stop(self):
        if self.running:
            run(['searchd', '--config', self.home + '/sphinx.conf', '--stopwait'])
            self.running = False

    def words(self, words, any_of):
        return (' | ' if any_of else ' ').join(words)

    def adding(self, batch):
        as_lines(batch, self.home + '/added.tsv', self.row)
        return self.indexer('added')


class Groonga(Peer):
    name = 'Groonga'
    needs = ('groonga',)
    kinds = ('text', 'snippets')
    note = ('TokenBigram with the stem filter, by its select command; ranges over vectors of numbers cannot use an '
            'index, so figures are not asked')
    schema = '''plugin_register token_filters/stem
table_create Articles TABLE_HASH_KEY ShortText
column_create Articles title COLUMN_SCALAR ShortText
column_create Articles text COLUMN_SCALAR LongText
column_create Articles published COLUMN_SCALAR ShortText
column_create Articles source COLUMN_SCALAR ShortText
table_create Words TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto --token_filters TokenFilterStem
column_create Words articles COLUMN_INDEX|WITH_POSITION|WITH_SECTION Articles title,text
'''

    def build(self):
        self.harness = self.compile('peer_groonga.c', 'groonga')

    def version(self):
        return run(['groonga', '--version']).split()[1]

    @staticmethod
    def row(number, article):
        article['_key'] = article.pop('id')
        return (',' if number > 1 else '') + json.dumps(article, ensure_ascii=False) + '\n'

    def empty(self):
        super().empty()
        os.makedirs(self.index)
        run(['groonga', '-n', self.index + '/db'], input=self.schema)

    def loading(self, corpus):
        """The script that loads it, for `groonga DB <`."""
        return as_lines(corpus, self.home + '/load.grn', self.row, 'load --table Articles\n[\n', ']\n')

    def index_once(self, corpus, workers):
        self.empty()
        script = self.loading(corpus)
        return measured(['groonga', '--file', script, self.index + '/db'], cores=workers)

    def index_bytes(self):
        """What is on the disk: its files are sparse."""
        return sum(os.stat(os.path.join(self.index, name)).st_blocks * 512 for name in os.listdir(self.index))

    def start(self):
        return Harness([self.harness, self.index + '/db'])

    def adding(self, batch):
        return ['groonga', '--file', self.loading(batch), self.index + '/db']

    def asking(self, question):
        if question['kind'] != 'text':
            return None
        return ['groonga', self.index + '/db', 'select', 'Articles', '--match_columns', 'title||text', '--query',
                self.wording(question), '--sort_keys', '-_score', '--output_columns', '_key,title']
