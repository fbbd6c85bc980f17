/* snowball_linked.c - Snowball out of its archive, for a quick start. The tables of its algorithms
 * are pointers that the loader has to write before main(), 340 kB of them in the whole library,
 * which takes a fifth of the time of a question. So the algorithms of the languages that most
 * articles are in, 80 kB of tables, are part of the program, by the names they have in the archive;
 * for others the shared library is loaded when one is asked for. */
#include "stem/snowball.h"

#include "core/error.h"

#include <dlfcn.h>
#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>

/* What every algorithm of the archive works on, as Snowball's runtime/api.h has it since its first
 * release; read here are the members that are named. */
struct SN_env {
    sb_symbol *word;
    int cursor, word_bytes;
};

extern int SN_set_current(struct SN_env *env, int bytes, const sb_symbol *word);

#define ALGORITHMS(X)                                                                              \
    X(english)                                                                                     \
    X(arabic)                                                                                      \
    X(catalan)                                                                                     \
    X(danish)                                                                                      \
    X(dutch)                                                                                       \
    X(finnish)                                                                                     \
    X(french)                                                                                      \
    X(german)                                                                                      \
    X(hungarian)                                                                                   \
    X(italian)                                                                                     \
    X(norwegian)                                                                                   \
    X(portuguese)                                                                                  \
    X(romanian)                                                                                    \
    X(russian)                                                                                     \
    X(spanish)                                                                                     \
    X(swedish)                                                                                     \
    X(turkish)
#define DECLARE(name)                                                                              \
    extern struct SN_env *name##_UTF_8_create_env(void);                                           \
    extern void name##_UTF_8_close_env(struct SN_env *);                                           \
    extern int name##_UTF_8_stem(struct SN_env *);
#define ROW(name) { #name, name##_UTF_8_create_env, name##_UTF_8_close_env, name##_UTF_8_stem },
ALGORITHMS(DECLARE)

typedef struct algorithm {
    char name[16];
    struct SN_env *(*create)(void);
    void (*close)(struct SN_env *env);
    int (*stem)(struct SN_env *env); /* below 0: no memory */
} algorithm;

static const algorithm linked[] = { ALGORITHMS(ROW) };

/* The public functions of the shared library. */
typedef struct loaded {
    void *library; /* NULL: an algorithm that is linked */
    const char **(*list)(void);
    struct sb_stemmer *(*create)(const char *algorithm, const char *encoding);
    void (*close)(struct sb_stemmer *stemmer);
    const sb_symbol *(*stem)(struct sb_stemmer *stemmer, const sb_symbol *word, int bytes);
    int (*length)(struct sb_stemmer *stemmer);
} loaded;

struct snowball {
    const algorithm *algorithm;
    struct SN_env *env;
    loaded shared;
    struct sb_stemmer *stemmer;
};

static const algorithm *find_linked(const char *name)
{
    for (size_t i = 0; i < sizeof linked / sizeof *linked; i++)
        if (!strcmp(linked[i].name, name))
            return &linked[i];
    return NULL;
}

static fig_status load(loaded *l, fig_error *err)
{
    l->library = dlopen(FIG_STEMMER_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    if (l->library) { /* as POSIX has it: ISO C knows no such cast */
        *(void **)&l->list = dlsym(l->library, "sb_stemmer_list");
        *(void **)&l->create = dlsym(l->library, "sb_stemmer_new");
        *(void **)&l->close = dlsym(l->library, "sb_stemmer_delete");
        *(void **)&l->stem = dlsym(l->library, "sb_stemmer_stem");
        *(void **)&l->length = dlsym(l->library, "sb_stemmer_length");
    }
    if (l->library && l->list && l->create && l->close && l->stem && l->length)
        return FIG_OK;
    return error_set(err, FIG_IO, FIG_STEMMER_LIBRARY,
                     "the library with the stemmers of rarer languages cannot be loaded",
                     "install Snowball's libstemmer");
}

static fig_status open_loaded(snowball *s, const char *name, fig_error *err)
{
    const fig_status status = load(&s->shared, err);
    if (status)
        return status;
    const char **known = s->shared.list();
    while (*known && strcmp(*known, name) != 0)
        known++;
    if (!*known)
        return FIG_OK;
    s->stemmer = s->shared.create(name, NULL);
    return s->stemmer ? FIG_OK : error_no_memory(err);
}

fig_status snowball_new(const char *name, snowball **out, fig_error *err)
{
    *out = NULL;
    snowball *const s = calloc(1, sizeof *s);
    if (!s)
        return error_no_memory(err);
    fig_status status = FIG_OK;
    s->algorithm = find_linked(name);
    if (!s->algorithm)
        status = open_loaded(s, name, err);
    else if (!(s->env = s->algorithm->create()))
        status = error_no_memory(err);
    if (s->env || s->stemmer)
        *out = s;
    else
        snowball_free(s);
    return status;
}

void snowball_free(snowball *s)
{
    if (!s)
        return;
    if (s->env)
        s->algorithm->close(s->env);
    if (s->stemmer)
        s->shared.close(s->stemmer);
    if (s->shared.library)
        dlclose(s->shared.library);
    free(s);
}

const char *snowball_stem(snowball *s, const char *word, size_t bytes, size_t *stem_bytes)
{
    const sb_symbol *const symbols = (const sb_symbol *)word;
    *stem_bytes = 0;
    if (s->stemmer) {
        const sb_symbol *const stem = s->shared.stem(s->stemmer, symbols, (int)bytes);
        *stem_bytes = stem ? (size_t)s->shared.length(s->stemmer) : 0;
        return (const char *)stem;
    }
    if (SN_set_current(s->env, (int)bytes, symbols) < 0 || s->algorithm->stem(s->env) < 0)
        return NULL;
    *stem_bytes = (size_t)s->env->word_bytes;
    return (const char *)s->env->word;
}
