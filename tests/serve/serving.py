#!/usr/bin/env python3
"""figtrail serve: its answers are the program's, it lets nobody in who should not be, and it stands what strangers send.

    serving FIGTRAIL ARTICLES [--requests N] [--connections N]
    serving FIGTRAIL INDEX --measure ROUNDS

ARTICLES is a folder to index. In ./dev test it is the short form; with --requests 100000 --connections 1000 it is what
docs/serve.md tells of.
"""
import argparse
import concurrent.futures
import http.client
import json
import os
import pathlib
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
import schemas

QUESTIONS = ['grain', '"North Korean troops"', 'troops:10k..15k', 'killed:>100', 'troops:10k.. by:Seoul', 'NOT grain',
             'area:200..250sqmi', 'korean NEAR/3 troops', 'unheardofword', 'source:"The Harbour Post" 10000..15000']
REQUEST_S = 10  # a request must be whole by then


# What a sanitizer keeps of freed memory is none that is used.
ENVIRONMENT = {**os.environ, 'ASAN_OPTIONS': os.environ.get('ASAN_OPTIONS', '') + ':quarantine_size_mb=1'}


class Server:
    running = []

    def __init__(self, program, index, *options):
        self.process = subprocess.Popen([program, 'serve', '--quiet', '--port', '0', '--index', index, *options],
                                        stdout=subprocess.PIPE, text=True, env=ENVIRONMENT)
        Server.running.append(self.process)
        self.address = self.process.stdout.readline().strip()
        parts = urllib.parse.urlsplit(self.address)
        self.host, self.port = parts.hostname, parts.port

    def get(self, path, method='GET', headers=None, sent=None, **parameters):
        """(status, headers, body)"""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        if parameters:
            path += '?' + urllib.parse.urlencode(parameters)
        connection.request(method, path, body=sent, headers=headers or {})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.headers, body

    def check(self, text, headers=None, **parameters):
        return self.get('/api/check', 'POST', {'Content-Type': 'text/plain', **(headers or {})}, text, **parameters)

    def raw(self, sent, wait=20):
        """What comes back for these bytes, until the server closes."""
        with socket.create_connection((self.host, self.port), timeout=wait) as s:
            s.sendall(sent)
            got = b''
            try:
                while piece := s.recv(65536):
                    got += piece
            except (TimeoutError, ConnectionError):
                pass
            return got

    def memory_kb(self):
        for line in pathlib.Path(f'/proc/{self.process.pid}/status').read_text().splitlines():
            if line.startswith('VmRSS:'):
                return int(line.split()[1])
        raise AssertionError('no VmRSS')

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(timeout=30) == 0, 'it does not end well'


def holds(body):
    told = schemas.complaints(body.decode())
    assert not told, told


def without_times(value):
    if isinstance(value, dict):
        return {k: without_times(v) for k, v in value.items() if k != 'took_ms'}
    return [without_times(v) for v in value] if isinstance(value, list) else value


def answers_are_the_programs(server, program, index):
    for command, options in ('search', {'limit': 7, 'facet': 'source,kind'}), ('claims', {'limit': 7, 'facet': 'source,kind'}), ('compare', {'by': 'source', 'sort': 'date'}), ('timeline', {'by': 'month'}):
        for question in QUESTIONS:
            status, headers, body = server.get(f'/api/{command}', q=question, **options)
            assert status == 200 and headers['Content-Type'] == 'application/json; charset=utf-8', (status, question)
            told = subprocess.run([program, command, '--quiet', '--index', index, '--format', 'json',
                                   *(f'--{k}={v}' for k, v in options.items()), '--', question], capture_output=True, text=True).stdout
            assert without_times(json.loads(body)) == without_times(json.loads(told)), question
            holds(body)
    status, _, body = server.get('/api/search', q='grain', limit=1)
    ident = json.loads(body)['hits'][0]['article']['id']
    for path in f'/api/article/{ident}', f'/api/why/{ident}', '/api/stats', '/api/keys', '/api/query?q=troops:5..':
        status, _, body = server.get(path)
        assert status == 200, (path, status, body)
        holds(body)
    status, headers, body = server.get('/api/claims', q='troops:10k..15k', format='csv', limit=3)
    assert headers['Content-Type'].startswith('text/csv') and len(body.splitlines()) == 4


DRAFT = '''Some 11,000 North Korean troops are in Kursk, and about 4,000 of them were killed or wounded.

A quarter of the 11,000 troops, 9,000, had left. In Brennagh 58 people died; the fire burned 600 sq km – caf\u00e9.
'''


def drafts_are_checked_as_the_program_does(server, program, index):
    status, headers, body = server.check(DRAFT.encode())
    assert status == 200 and headers['Cache-Control'] == 'no-store', (status, body)
    holds(body)
    told = subprocess.run([program, 'check', '--quiet', '--index', index, '--lang', 'en', '--format', 'json', '-'], input=DRAFT, capture_output=True, text=True).stdout
    def figures(answer):
        return [[f['verdict'], f['claim']['surface'], f['claim']['span'], [c['id'] for c in f['same'] + f['other']]] for f in answer['drafts'][0]['figures']]
    mine, its = json.loads(body), json.loads(told)
    assert figures(mine) == figures(its) and mine['drafts'][0]['sums'] == its['drafts'][0]['sums'], (mine, its)
    assert without_times(mine['total']) == without_times(its['total']) and mine['total']['sums'] == 1 and mine['total']['seen'] > 1, mine['total']
    verdicts = [f['verdict'] for f in json.loads(server.check('Elf Soldaten.'.encode(), lang='de')[2])['drafts'][0]['figures']]
    assert verdicts == ['not_seen'], verdicts


def drafts_are_bounded(server, index):
    own = f'Host: {server.host}:{server.port}\r\n'
    for text, headers, status in ((b'', {}, 411), (b'5 dragons\0', {}, 400), (b'5 dragons \xff', {}, 400), (b'x' * ((1 << 20) + 1), {}, 413),
                                  (b'5 dragons', {'Content-Type': 'application/x-www-form-urlencoded'}, 415), (b'5 dragons', {'Content-Type': 'text/plainly'}, 415),
                                  (b'5 dragons', {'Origin': 'http://evil.example'}, 403), (b'5 dragons', {'Origin': 'null'}, 403),
                                  (b'5 dragons', {'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate'}, 403), (b'5 dragons', {'Host': 'evil.example'}, 421)):
        try:
            got, _, body = server.check(text, headers)
        except (BrokenPipeError, ConnectionResetError):  # refused before it was all sent
            assert status == 413
            continue
        holds(body)
        assert got == status, (text[:20], headers, got, body)
    assert server.check(b'5 dragons', x='1')[0] == 400
    assert server.get('/api/search', 'POST', sent=b'q=grain')[0] == 405
    for method in 'GET', 'HEAD', 'PUT':
        got, headers, _ = server.get('/api/check', method)
        assert got == 405 and headers['Allow'] == 'POST', (method, got)
    # one that never comes whole is cut, and what was kept for it is free again: 16 MiB are taken at once
    head = f'POST /api/check HTTP/1.1\r\n{own}Content-Type: text/plain\r\nContent-Length: {1 << 20}\r\n\r\n'.encode()
    waiting = [socket.create_connection((server.host, server.port), timeout=30) for _ in range(16)]
    for s in waiting:
        s.sendall(head + b'5 dragons ')
    time.sleep(0.5)
    assert server.check(b'5 dragons')[0] == 503
    for s in waiting:
        s.close()
    time.sleep(0.5)
    assert server.check(b'5 dragons')[0] == 200
    big = b''.join(b'In %d towns %d people fled, the mayor said.\n' % (i + 2, 1000 + i) for i in range(20000))
    status, _, body = server.check(big[:1 << 20])
    assert status == 200 and json.loads(body)['total']['figures'] == 500, (status, body[:300])


def refusals_say_why(server, index):
    for path, status, word in (('/api/search', 400, 'question'), ('/api/search?q=(a', 400, 'bracket'), ('/api/search?q=a&x=1', 400, "'x'"),
                               ('/api/search?q=a&limit=9999', 400, '1000'), ('/api/search?q=a&limit=many', 400, 'number'),
                               ('/api/search?q=a&facet=colour', 400, 'colour'), ('/api/article/nosuch', 404, 'nosuch'),
                               ('/api/', 404, 'nothing'), ('/../../etc/passwd', 404, 'nothing'), ('/%2e%2e/etc/passwd', 404, 'nothing'),
                               ('/api/search?' + '&'.join(f'q={i}' for i in range(40)), 400, '32')):
        got, headers, body = server.get(path)
        holds(body)
        error = json.loads(body)
        assert got == status and word in error['error']['what'] + (error['error']['mend'] or ''), (path, got, body)
    assert str(index) not in str(server.get('/api/article/nosuch')[2]), 'a refusal names the folder of the index'
    got, headers, _ = server.get('/api/stats', 'POST')
    assert got == 405 and headers['Allow'] == 'GET, HEAD'


def others_stay_out(server):
    own = f'{server.host}:{server.port}'
    for headers, status in (({'Host': own}, 200), ({'Host': f'localhost:{server.port}'}, 200), ({'Host': 'evil.example'}, 421),
                            ({'Host': f'evil.example:{server.port}'}, 421), ({'Host': '127.0.0.1.evil.example'}, 421), ({'Host': ''}, 421),
                            ({'Origin': f'http://{own}'}, 200), ({'Origin': 'http://evil.example'}, 403), ({'Origin': 'null'}, 403),
                            ({'Sec-Fetch-Site': 'cross-site'}, 403), ({'Sec-Fetch-Site': 'same-origin'}, 200)):
        assert server.get('/api/stats', headers=headers)[0] == status, headers
    link = {'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate'}
    assert server.get('/', headers=link)[0] == 200
    assert b' 400 ' in server.raw(b'GET /api/stats HTTP/1.1\r\n\r\n').split(b'\r\n')[0]


def pages_are_closed_in(server):
    for path in '/', '/check', '/check.js', '/app.js', '/style.css', '/icon.svg', '/api/openapi.json', '/article/whatever', '/api/stats':
        status, headers, body = server.get(path)
        policy = headers['Content-Security-Policy']
        assert status == 200 and body, path
        assert "default-src 'none'" in policy and 'unsafe' not in policy and headers['X-Content-Type-Options'] == 'nosniff'
        assert 'Access-Control-Allow-Origin' not in headers
    page = server.get('/')[2].decode()
    assert '<script>' not in page and 'style=' not in page and ' on' + 'click' not in page
    status, headers, _ = server.get('/app.js')
    assert server.get('/app.js', headers={'If-None-Match': headers['ETag']})[0] == 304
    openapi = json.loads(server.get('/api/openapi.json')[2])
    assert {'/api/search', '/api/claims', '/api/article/{id}', '/api/why/{id}', '/api/stats', '/api/keys', '/api/query', '/api/compare', '/api/timeline', '/api/check'} == set(openapi['paths'])


def noise_is_stood(server, seed):
    host = f'Host: {server.host}:{server.port}\r\n'.encode()
    random.seed(seed)
    sent = [b'\0' * 100 + b'\r\n\r\n', b'GET\r\n\r\n', b'GET / HTTP/9.9\r\n' + host + b'\r\n', b'GET /' + b'a' * 100000 + b' HTTP/1.1\r\n\r\n',
            b'GET / HTTP/1.1\r\n' + b'X: y\r\n' * 20000 + b'\r\n', b'GET /api/search?q=%00%ff%zz HTTP/1.1\r\n' + host + b'\r\n',
            b'POST /api/search HTTP/1.1\r\n' + host + b'Content-Length: 99999999999999999999\r\n\r\n',
            b'POST /api/search HTTP/1.1\r\n' + host + b'Transfer-Encoding: chunked\r\n\r\nzzz\r\n',
            b'POST /api/check HTTP/1.1\r\n' + host + b'Content-Type: text/plain\r\nContent-Length: 99999999999999999999\r\n\r\n5 dragons',
            b'POST /api/check HTTP/1.1\r\n' + host + b'Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n5 dra\r\n0\r\n\r\n',
            b'GET /api/search?' + b'q' * 20000 + b' HTTP/1.1\r\n' + host + b'\r\n']
    whole = b'GET /api/search?q=troops:10k..15k&limit=3 HTTP/1.1\r\n' + host + b'Connection: close\r\n\r\n'
    for _ in range(60):
        bytes_ = bytearray(whole)
        for _ in range(random.randint(1, 6)):
            bytes_[random.randrange(len(bytes_))] = random.randrange(256)
        sent.append(bytes(bytes_[:random.randint(1, len(bytes_))]))
    with concurrent.futures.ThreadPoolExecutor(len(sent)) as all_at_once:
        list(all_at_once.map(server.raw, sent))
    assert server.get('/api/search', q='grain')[0] == 200


def a_slow_client_is_cut(server):
    """It drips a byte a second, which keeps the connection awake for ever."""
    began = time.monotonic()
    with socket.create_connection((server.host, server.port), timeout=5) as s:
        try:
            for byte in b'GET / HTTP/1.1\r\nX-Slow: ' + b'a' * 60:
                s.sendall(bytes([byte]))
                time.sleep(0.5)
        except OSError:
            pass
    took = time.monotonic() - began
    assert REQUEST_S - 1 < took < REQUEST_S + 8, took


def many_at_once(server, count):
    """All connections open first, then all ask."""
    host = f'{server.host}:{server.port}'
    open_ones = [socket.create_connection((server.host, server.port), timeout=60) for _ in range(count)]
    began = time.monotonic()
    for i, s in enumerate(open_ones):
        s.sendall(f'GET /api/claims?q=troops:{i}.. HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n'.encode())
    statuses = {}
    for s in open_ones:
        got = b''
        while piece := s.recv(1 << 20):
            got += piece
        s.close()
        status = got.split(b' ')[1].decode()
        statuses[status] = statuses.get(status, 0) + 1
    assert statuses == {'200': count}, statuses
    return time.monotonic() - began


def the_largest_answer(server, question):
    """(bytes, seconds to the first of them, seconds to the last, resident kB more than before)"""
    before, began = server.memory_kb(), time.monotonic()
    with socket.create_connection((server.host, server.port), timeout=60) as s:
        s.sendall(f'GET /api/compare?{urllib.parse.urlencode({"q": question})} HTTP/1.1\r\nHost: {server.host}:{server.port}\r\nConnection: close\r\n\r\n'.encode())
        size, first = len(s.recv(1)), time.monotonic() - began
        while piece := s.recv(1 << 20):
            size += len(piece)
    return size, first, time.monotonic() - began, server.memory_kb() - before


def measure(program, index, rounds):
    """How long the API takes for its answers, of an index of any size: docs/serve.md."""
    server = Server(program, index, '--rate', '0', '--timeout', '0')
    for command, options in (('search', {'limit': 10, 'snippets': 2, 'fold': 1}), ('claims', {'limit': 20}), ('compare', {'limit': 400}), ('timeline', {'limit': 400})):
        took = []
        for _ in range(rounds):
            for question in QUESTIONS:
                began = time.monotonic()
                assert server.get(f'/api/{command}', q=question, **options)[0] == 200, question
                took.append((time.monotonic() - began) * 1e3)
        took.sort()
        print(f'{command}: p50 {took[len(took) // 2]:.1f} ms, p95 {took[len(took) * 95 // 100]:.1f} ms, most {took[-1]:.1f} ms of {len(took)}')
    for question in 'troops:..', 'the':
        size, first, whole, more = the_largest_answer(server, question)
        print(f'compare of 1,000 figures, {question}: {size / 1e3:.0f} kB, first byte after {first * 1e3:.0f} ms, last after {whole * 1e3:.0f} ms, {more} kB more resident')
    server.end()


def memory_stays(server, count):
    """Resident after a tenth of the requests, and after all of them."""
    paths = [f'/api/{c}?' + urllib.parse.urlencode({'q': q, 'limit': 20}) for c in ('search', 'claims') for q in QUESTIONS]
    connection = http.client.HTTPConnection(server.host, server.port, timeout=60)
    before = None
    for i in range(count):
        if i == count // 10:
            before = server.memory_kb()
        connection.request('GET', paths[i % len(paths)])
        connection.getresponse().read()
    after = server.memory_kb()
    assert after < before * 1.1 + 2048, (before, after)
    return before, after


def changes_are_seen(server, program, index, folder):
    article = folder / 'later.txt'
    article.write_text('Later news\n\nSome 4,711 zeppelins were counted, the harbour office said.\n')
    subprocess.run([program, 'index', '--quiet', '--index', index, str(article)], check=True)
    found = json.loads(server.get('/api/claims', q='zeppelins:4711')[2])
    assert found['summary']['total']['claims'] == 1, found['summary']
    subprocess.run([program, 'compact', '--index', index], check=True, capture_output=True)
    assert server.get('/api/claims', q='zeppelins:4711')[0] == 200
    article.write_text('Later news\n\nSome 4,712 zeppelins were counted, the harbour office said.\n')
    subprocess.run([program, 'index', '--quiet', '--index', index, str(article)], check=True)
    found = json.loads(server.get('/api/claims', q='zeppelins:4712')[2])
    assert found['summary']['total']['claims'] == 1, 'not seen after compact'


def a_watched_folder_is_seen(program, folder):
    """What index --watch takes in beside the server is answered without either being started again."""
    watched, index = folder / 'watched', str(folder / 'watched.index')
    watched.mkdir()
    (watched / 'first.txt').write_text('First\n\nSome 4,713 gliders were counted, the harbour office said.\n')
    subprocess.run([program, 'index', '--quiet', '--index', index, str(watched)], check=True)
    server = Server(program, index)
    watcher = subprocess.Popen([program, 'index', '--quiet', '--watch', '--index', index, str(watched)], env=ENVIRONMENT)
    Server.running.append(watcher)
    def becomes(question, count):
        end = time.monotonic() + 30
        while (got := json.loads(server.get('/api/claims', q=question)[2])['summary']['total']['claims']) != count:
            assert time.monotonic() < end, (question, count, got)
            time.sleep(0.2)
    becomes('gliders:4713', 1)
    for number in range(5000, 5003):
        (watched / f'{number}.txt').write_text(f'More\n\nSome {number} gliders were counted, the harbour office said.\n')
        becomes(f'gliders:{number}', 1)
    (watched / '5000.txt').write_text('More\n\nSome 6,000 gliders were counted, the harbour office said.\n')
    becomes('gliders:5000', 0)
    becomes('gliders:6000', 1)
    assert json.loads(server.get('/api/timeline', q='gliders:..')[2])['total']['claims'] == 4
    watcher.send_signal(signal.SIGTERM)
    watcher.wait(timeout=30)
    server.end()


def kinds_may_change(server, program, index, folder):
    """Each worker has the index open with the kinds it had."""
    ident = json.loads(server.get('/api/search', q='zeppelins')[2])['hits'][0]['article']['id']
    for _ in range(8):
        assert server.get(f'/api/why/{ident}')[0] == 200
    kinds = folder / 'kinds.json'
    kinds.write_text('{"kinds":[{"name":"airships","nouns":["zeppelins"]}]}')
    subprocess.run([program, 'index', '--quiet', '--index', index, '--kinds', str(kinds), str(folder / 'later.txt')], check=True)
    for _ in range(8):
        figures = json.loads(server.get(f'/api/why/{ident}')[2])['claims']
        assert [f['kind'] for f in figures] == ['airships'], figures


def rates_hold(program, index):
    server = Server(program, index, '--rate', '5')
    statuses = [server.get('/api/keys')[0] for _ in range(40)]
    assert statuses[:10] == [200] * 10 and 429 in statuses, statuses
    server.end()


def starting_is_told(program, index):
    def told(*options):
        done = subprocess.run([program, 'serve', '--index', index, *options], capture_output=True, text=True, timeout=20)
        return done.returncode, done.stderr
    status, message = told('--interface', '0.0.0.0')
    assert status == 3 and '--i-know' in message, message
    with socket.socket() as taken:
        taken.bind(('127.0.0.1', 0))
        taken.listen()
        status, message = told('--port', str(taken.getsockname()[1]))
        assert status == 3 and 'in use' in message, message
    assert told('--port', '70000')[0] == 3
    assert told('--interface', 'nowhere')[0] == 3
    status, message = told('--index', index + '-no')
    assert status == 3 and 'no index' in message, message


def main():
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument('figtrail')
    options.add_argument('articles')
    options.add_argument('--requests', type=int, default=1500)
    options.add_argument('--connections', type=int, default=150)
    options.add_argument('--seed', type=int, default=1)
    options.add_argument('--measure', type=int, metavar='ROUNDS', help='of the index ARTICLES, how long the answers take')
    given = options.parse_args()
    if given.measure:
        measure(given.figtrail, given.articles, given.measure)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        index = str(folder / 'index')
        subprocess.run([given.figtrail, 'index', '--quiet', '--index', index, given.articles], check=True)
        starting_is_told(given.figtrail, index)
        server = Server(given.figtrail, index, '--rate', '0')
        with concurrent.futures.ThreadPoolExecutor(1) as beside:
            slow = beside.submit(a_slow_client_is_cut, server)
            answers_are_the_programs(server, given.figtrail, index)
            drafts_are_checked_as_the_program_does(server, given.figtrail, index)
            drafts_are_bounded(server, index)
            refusals_say_why(server, index)
            others_stay_out(server)
            pages_are_closed_in(server)
            changes_are_seen(server, given.figtrail, index, folder)
            kinds_may_change(server, given.figtrail, index, folder)
            a_watched_folder_is_seen(given.figtrail, folder)
            noise_is_stood(server, given.seed)
            slow.result()
        took = many_at_once(server, given.connections)
        before, after = memory_stays(server, given.requests)
        server.end()
        rates_hold(given.figtrail, index)
    print(f'{given.connections} connections at once answered in {took:.1f} s; resident {before} kB after {given.requests // 10} requests, '
          f'{after} kB after {given.requests}')


try:
    main()
finally:
    for process in Server.running:
        process.kill()
