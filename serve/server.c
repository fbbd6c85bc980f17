/* server.c - connections: who may ask, what is asked, and the answer on its way.
 *
 * libmicrohttpd's thread reads requests and writes answers for all connections (epoll). What needs
 * the index is given to the workers, and its connection sleeps meanwhile. A connection may be idle
 * for IDLE_S; server_tend closes those that drip: a request is whole after REQUEST_S, and an answer
 * read after READING_S. */
#include "serve/server.h"

#include <microhttpd.h>
#include <pthread.h>
#include <stdio.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include "cli/options.h"
#include "cli/print.h"
#include "serve/pages.h"
#include "serve/replies.h"
#include "serve/workers.h"

enum {
    CONNECTIONS_MAX = 2000,
    CONNECTION_BYTES = 32 << 10, /* for a request's line and headers; longer ones are refused */
    IDLE_S = 15,
    REQUEST_S = 10,
    READING_S = 60,
    HTTP_TOO_LARGE = 413, /* its name in libmicrohttpd changes */
    TEXTS_BYTES_MAX = 16 << 20 /* of all drafts under way together */
};

/* What a connection does, and since when. */
typedef enum phase { PHASE_REQUEST, PHASE_WAITING, PHASE_READING } phase;
typedef struct client {
    struct client *next, **back;
    int socket;
    phase phase;
    double since_s;
} client;

struct server {
    const server_options *options;
    struct MHD_Daemon *daemon;
    workers *workers;
    guard_rates *rates;   /* of libmicrohttpd's thread */
    pthread_mutex_t lock; /* of clients */
    client *clients;
    size_t texts_bytes; /* of drafts under way; of libmicrohttpd's thread */
};

/* A request, and its connection. */
typedef struct exchange {
    job job; /* first, so that a worker's job is the exchange */
    struct MHD_Connection *connection;
    int socket; /* of the connection */
    bool given; /* to the workers */
    char *text; /* a draft that is sent; NULL = none is */
    size_t text_bytes, text_taken; /* it has in all, of them have come */
} exchange;

static double now_s(void)
{
    return clock_ms() / 1e3;
}

/* ---- connections --------------------------------------------------------------------------- */

static void connected(void *of, struct MHD_Connection *c, void **kept,
                      enum MHD_ConnectionNotificationCode what)
{
    server *const s = of;
    if (what == MHD_CONNECTION_NOTIFY_STARTED) {
        const union MHD_ConnectionInfo *const info =
            MHD_get_connection_info(c, MHD_CONNECTION_INFO_CONNECTION_FD);
        client *const one = calloc(1, sizeof *one);
        *kept = one;
        if (!one)
            return;
        one->socket = info->connect_fd;
        one->since_s = now_s();
        pthread_mutex_lock(&s->lock);
        one->next = s->clients;
        one->back = &s->clients;
        if (one->next)
            one->next->back = &one->next;
        s->clients = one;
        pthread_mutex_unlock(&s->lock);
    } else if (*kept) {
        client *const one = *kept;
        pthread_mutex_lock(&s->lock);
        *one->back = one->next;
        if (one->next)
            one->next->back = one->back;
        pthread_mutex_unlock(&s->lock);
        free(one);
        *kept = NULL;
    }
}

static void set_phase(server *s, struct MHD_Connection *c, phase to)
{
    const union MHD_ConnectionInfo *const info =
        MHD_get_connection_info(c, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    client *const one = info ? info->socket_context : NULL;
    if (!one)
        return;
    pthread_mutex_lock(&s->lock);
    one->phase = to;
    one->since_s = now_s();
    pthread_mutex_unlock(&s->lock);
}

void server_tend(server *s)
{
    static const double most_s[] = { [PHASE_REQUEST] = REQUEST_S, [PHASE_READING] = READING_S };
    const double now = now_s();
    pthread_mutex_lock(&s->lock);
    for (client *one = s->clients; one; one = one->next)
        if (one->phase != PHASE_WAITING && now - one->since_s > most_s[one->phase])
            shutdown(one->socket, SHUT_RDWR); /* its thread finds it closed */
    pthread_mutex_unlock(&s->lock);
}

/* ---- answers ------------------------------------------------------------------------------- */

/* Nothing from elsewhere is loaded, nothing within the page is run, and no other page may frame it
 * or read it. */
static void add_headers(struct MHD_Response *response)
{
    static const char *const headers[][2] = {
        { "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          "connect-src 'self'; "
          "base-uri 'none'; form-action 'self'; frame-ancestors 'none'" },
        { "X-Content-Type-Options", "nosniff" },
        { "X-Frame-Options", "DENY" },
        { "Referrer-Policy", "no-referrer" },
        { "Cross-Origin-Resource-Policy", "same-origin" },
        { "Cross-Origin-Opener-Policy", "same-origin" },
    };
    for (size_t i = 0; i < COUNT(headers); i++)
        MHD_add_response_header(response, headers[i][0], headers[i][1]);
}

/* Takes the body of `given`. */
static enum MHD_Result send_reply(server *s, struct MHD_Connection *c, reply *given)
{
    struct MHD_Response *const response =
        given->body
            ? MHD_create_response_from_buffer(given->bytes, given->body, MHD_RESPMEM_MUST_FREE)
            : MHD_create_response_from_buffer(0, (void *)"", MHD_RESPMEM_PERSISTENT);
    if (!response) {
        free(given->body);
        given->body = NULL;
        return MHD_NO; /* closes the connection */
    }
    given->body = NULL;
    add_headers(response);
    MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, given->type);
    MHD_add_response_header(response, MHD_HTTP_HEADER_CACHE_CONTROL, "no-store");
    if (given->status == MHD_HTTP_SERVICE_UNAVAILABLE ||
        given->status == MHD_HTTP_TOO_MANY_REQUESTS)
        MHD_add_response_header(response, MHD_HTTP_HEADER_RETRY_AFTER, "1");
    if (given->allowed)
        MHD_add_response_header(response, MHD_HTTP_HEADER_ALLOW, given->allowed);
    set_phase(s, c, PHASE_READING);
    const enum MHD_Result queued = MHD_queue_response(c, given->status, response);
    MHD_destroy_response(response);
    return queued;
}

static enum MHD_Result send_refusal(server *s, struct MHD_Connection *c, unsigned status,
                                    const char *what, const char *mend)
{
    reply refusal;
    reply_refuse(status, what, mend, &refusal);
    return send_reply(s, c, &refusal);
}

static enum MHD_Result send_page(server *s, struct MHD_Connection *c, const page *p)
{
    const char *const known =
        MHD_lookup_connection_value(c, MHD_HEADER_KIND, MHD_HTTP_HEADER_IF_NONE_MATCH);
    const bool same = known && !strcmp(known, p->tag);
    struct MHD_Response *const response = MHD_create_response_from_buffer(
        same ? 0 : p->bytes_count, (void *)(same ? "" : p->bytes), MHD_RESPMEM_PERSISTENT);
    if (!response)
        return MHD_NO;
    add_headers(response);
    MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, p->type);
    MHD_add_response_header(response, MHD_HTTP_HEADER_ETAG, p->tag);
    MHD_add_response_header(response, MHD_HTTP_HEADER_CACHE_CONTROL, "no-cache");
    set_phase(s, c, PHASE_READING);
    const enum MHD_Result queued =
        MHD_queue_response(c, same ? MHD_HTTP_NOT_MODIFIED : MHD_HTTP_OK, response);
    MHD_destroy_response(response);
    return queued;
}

/* ---- requests ------------------------------------------------------------------------------ */

static void exchange_free(server *s, exchange *e)
{
    s->texts_bytes -= e->text ? e->text_bytes : 0;
    free(e->text);
    for (size_t i = 0; i < e->job.asked.parameters_count; i++)
        free(e->job.asked.parameters[i]);
    free(e->job.answer.body);
    free(e);
}

/* Called by a worker. */
static void answered(job *j)
{
    MHD_resume_connection(((exchange *)j)->connection);
}

/* Called by a worker: whoever closes a connection does not wait for an answer. */
static bool is_gone(job *j)
{
    char next;
    return recv(((exchange *)j)->socket, &next, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

/* Of one parameter; false ends it. */
static enum MHD_Result take_parameter(void *of, enum MHD_ValueKind kind, const char *key,
                                      size_t key_bytes, const char *value, size_t value_bytes)
{
    (void)kind;
    exchange *const e = of;
    request *const r = &e->job.asked;
    char *const parameter =
        r->parameters_count < PARAMETERS_MAX ? malloc(key_bytes + value_bytes + 2) : NULL;
    if (!parameter || strlen(key) != key_bytes || (value && strlen(value) != value_bytes)) {
        free(parameter);
        return MHD_NO;
    }
    memcpy(parameter, key, key_bytes);
    parameter[key_bytes] = '=';
    memcpy(parameter + key_bytes + 1, value ? value : "", value_bytes);
    parameter[key_bytes + 1 + value_bytes] = '\0';
    r->parameters[r->parameters_count++] = parameter;
    return MHD_YES;
}

/* Whether all parameters were taken. */
static bool take_parameters(exchange *e)
{
    const int there = MHD_get_connection_values_n(e->connection, MHD_GET_ARGUMENT_KIND, NULL, NULL);
    MHD_get_connection_values_n(e->connection, MHD_GET_ARGUMENT_KIND, take_parameter, e);
    return there == (int)e->job.asked.parameters_count;
}

static enum MHD_Result give_to_workers(server *s, exchange *e, const char *path)
{
    snprintf(e->job.asked.path, sizeof e->job.asked.path, "%s", path);
    if (!take_parameters(e))
        return send_refusal(s, e->connection, MHD_HTTP_BAD_REQUEST,
                            "the request's parameters cannot be read",
                            "write at most 32, each as name=value");
    if (e->text) {
        e->text[e->text_taken] = '\0';
        e->job.asked.text = e->text;
        e->job.asked.text_bytes = e->text_taken;
    }
    e->given = true;
    e->job.done = answered;
    e->job.is_gone = is_gone;
    e->socket = MHD_get_connection_info(e->connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
    set_phase(s, e->connection, PHASE_WAITING);
    MHD_suspend_connection(e->connection);
    if (workers_give(s->workers, &e->job))
        return MHD_YES;
    MHD_resume_connection(e->connection);
    reply_refuse(MHD_HTTP_SERVICE_UNAVAILABLE, "too much is asked at once", "ask again in a moment",
               &e->job.answer);
    return MHD_YES; /* comes back, with an answer */
}

static const char *header(struct MHD_Connection *c, const char *name)
{
    return MHD_lookup_connection_value(c, MHD_HEADER_KIND, name);
}

/* Whether a page of another site makes the browser ask: it may lead here, no more. */
static bool is_foreign(struct MHD_Connection *c, bool is_page)
{
    const char *const site = header(c, "Sec-Fetch-Site"), *const mode = header(c, "Sec-Fetch-Mode");
    const bool cross = site && (!strcmp(site, "cross-site") || !strcmp(site, "same-site"));
    return cross && !(is_page && mode && !strcmp(mode, "navigate"));
}

static bool is_text_sent(const char *path, const char *method)
{
    return !strcmp(path, PATH_OF_TEXTS) && !strcmp(method, MHD_HTTP_METHOD_POST);
}

static enum MHD_Result refuse_method(server *s, struct MHD_Connection *c, const char *path)
{
    reply refusal;
    const bool texts = !strcmp(path, PATH_OF_TEXTS);
    reply_refuse(MHD_HTTP_METHOD_NOT_ALLOWED, texts ? "this address takes drafts" : "this server only answers",
               texts ? "send the text by POST" : "use GET", &refusal);
    refusal.allowed = texts ? "POST" : "GET, HEAD";
    return send_reply(s, c, &refusal);
}

/* How many bytes a draft will have; 0 = it does not say, or is none. */
static size_t text_length(struct MHD_Connection *c)
{
    const char *const length = header(c, MHD_HTTP_HEADER_CONTENT_LENGTH);
    const unsigned long long bytes = length ? strtoull(length, NULL, 10) : 0;
    return bytes > SIZE_MAX ? SIZE_MAX : (size_t)bytes;
}

/* A form of another site can send this type too, but its browser says from where (is_foreign). */
static bool is_plain_text(struct MHD_Connection *c)
{
    const char *const type = header(c, MHD_HTTP_HEADER_CONTENT_TYPE);
    const size_t bytes = strlen("text/plain");
    return type && !strncasecmp(type, "text/plain", bytes) && (!type[bytes] || strchr("; ", type[bytes]));
}

/* Make room for the draft that is to come. */
static enum MHD_Result expect_text(server *s, exchange *e)
{
    struct MHD_Connection *const c = e->connection;
    const size_t bytes = text_length(c);
    if (!is_plain_text(c))
        return send_refusal(s, c, MHD_HTTP_UNSUPPORTED_MEDIA_TYPE, "a draft is sent as text/plain", NULL);
    if (bytes == 0)
        return send_refusal(s, c, MHD_HTTP_LENGTH_REQUIRED, "there is no draft, or it does not say how long it is",
                            "send its text with a Content-Length");
    if (bytes > TEXT_BYTES_MAX)
        return send_refusal(s, c, HTTP_TOO_LARGE, "the draft is longer than 1 MiB",
                            "send a part of it, or use the program: figtrail check FILE");
    if (s->texts_bytes + bytes <= TEXTS_BYTES_MAX)
        e->text = malloc(bytes + 1);
    if (!e->text)
        return send_refusal(s, c, MHD_HTTP_SERVICE_UNAVAILABLE, "too many drafts are sent at once",
                            "ask again in a moment");
    e->text_bytes = bytes;
    s->texts_bytes += bytes;
    return MHD_YES;
}

static void take_text(exchange *e, const char *piece, size_t bytes)
{
    const size_t room = e->text_bytes - e->text_taken, taken = bytes < room ? bytes : room;
    if (!e->text)
        return;
    memcpy(e->text + e->text_taken, piece, taken);
    e->text_taken += taken;
}

/* Whether it may ask; else `*sent` is what came of the refusal. */
static bool may_ask(server *s, struct MHD_Connection *c, const char *path, const char *method, const page *p,
                    enum MHD_Result *sent)
{
    const char *const host = header(c, MHD_HTTP_HEADER_HOST);
    const union MHD_ConnectionInfo *const from =
        MHD_get_connection_info(c, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    const bool is_read = !strcmp(method, MHD_HTTP_METHOD_GET) || !strcmp(method, MHD_HTTP_METHOD_HEAD);
    if (!guard_knows_host(&s->options->names, host))
        *sent = send_refusal(s, c, MHD_HTTP_MISDIRECTED_REQUEST,
                             "this server is not known by that name",
                             "use the address it was started with, or start it with --host NAME");
    else if (!guard_same_origin(header(c, MHD_HTTP_HEADER_ORIGIN), host) || is_foreign(c, p != NULL))
        *sent = send_refusal(s, c, MHD_HTTP_FORBIDDEN, "pages of other sites may not ask", NULL);
    else if (is_read ? !strcmp(path, PATH_OF_TEXTS) : !is_text_sent(path, method))
        *sent = refuse_method(s, c, path);
    else if (!guard_rates_take(s->rates, from ? from->client_addr : NULL, now_s()))
        *sent = send_refusal(s, c, MHD_HTTP_TOO_MANY_REQUESTS, "too many requests from this address",
                             "ask again in a moment");
    else
        return true;
    return false;
}

/* A request that is whole. */
static enum MHD_Result begin(server *s, exchange *e, const char *path, const char *method)
{
    struct MHD_Connection *const c = e->connection;
    const page *const p = page_at(path);
    enum MHD_Result sent;
    if (!e->text && !may_ask(s, c, path, method, p, &sent))
        return sent;
    if (p)
        return send_page(s, c, p);
    if (strlen(path) >= PATH_BYTES_MAX)
        return send_refusal(s, c, MHD_HTTP_URI_TOO_LONG, "the address is too long", NULL);
    return give_to_workers(s, e, path);
}

static enum MHD_Result handle(void *of, struct MHD_Connection *c, const char *path,
                              const char *method, const char *version, const char *upload,
                              size_t *upload_bytes, void **kept)
{
    (void)version;
    server *const s = of;
    exchange *e = *kept;
    if (!e) {
        e = calloc(1, sizeof *e);
        if (!e)
            return MHD_NO;
        e->connection = c;
        *kept = e;
        enum MHD_Result sent = MHD_YES;
        if (is_text_sent(path, method) && may_ask(s, c, path, method, NULL, &sent))
            sent = expect_text(s, e);
        return sent; /* a refusal keeps the body from being sent; else once more, when it comes */
    }
    if (*upload_bytes) { /* of others than drafts nothing is kept */
        take_text(e, upload, *upload_bytes);
        *upload_bytes = 0;
        return MHD_YES;
    }
    return e->given ? send_reply(s, c, &e->job.answer) : begin(s, e, path, method);
}

/* The request is over, answered or not; the connection may bring another. */
static void completed(void *of, struct MHD_Connection *c, void **kept,
                      enum MHD_RequestTerminationCode how)
{
    (void)how;
    set_phase(of, c, PHASE_REQUEST);
    if (*kept)
        exchange_free(of, *kept);
    *kept = NULL;
}

/* ---- start and end ------------------------------------------------------------------------- */

server *server_start(const server_options *options)
{
    server *const s = calloc(1, sizeof *s);
    if (!s)
        return NULL;
    s->options = options;
    pthread_mutex_init(&s->lock, NULL);
    s->rates = guard_rates_new(options->rate_per_s);
    s->workers = workers_new(options->folder, options->workers, options->timeout_s);
    if (s->rates && s->workers)
        s->daemon = MHD_start_daemon(
            MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, handle, s,
            MHD_OPTION_LISTEN_SOCKET, options->socket, MHD_OPTION_CONNECTION_LIMIT,
            (unsigned)CONNECTIONS_MAX, MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)CONNECTION_BYTES,
            MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)IDLE_S, MHD_OPTION_NOTIFY_CONNECTION,
            connected, s, MHD_OPTION_NOTIFY_COMPLETED, completed, s, MHD_OPTION_STRICT_FOR_CLIENT,
            1, MHD_OPTION_END);
    if (s->daemon)
        return s;
    server_stop(s);
    return NULL;
}

void server_stop(server *s)
{
    if (s->daemon)
        MHD_quiesce_daemon(s->daemon); /* nobody new */
    workers_free(s->workers);          /* all connections that slept are awake then */
    if (s->daemon)
        MHD_stop_daemon(s->daemon);
    close(s->options->socket);
    guard_rates_free(s->rates);
    pthread_mutex_destroy(&s->lock);
    free(s);
}
