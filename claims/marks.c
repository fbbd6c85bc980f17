/* marks.c - cues near a figure: verbs before it, what is said of those it counts after it. The
 * words that stand alone are in claims/kind_table.c. */
#include "claims/marks.h"

enum { REACH = 14 };

kind_id mark_at(const phrases *p, size_t i)
{
    const word_entry *const e = p->entries[i];
    return e && e->kind_verb ? (kind_id)e->kind_verb : KIND_NONE;
}

/* "killed" says what happened to those before it unless it has an object of its own. */
static bool happens_to_those_before(const phrases *p, size_t i)
{
    static const char *const alone[] = { "died",        "dead",     "dies",        "die",
                                         "dying",       "perished", "missing",     "fled",
                                         "flee",        "fleeing",  "disappeared", "homeless",
                                         "surrendered", "drowned",  "starved" };
    for (size_t w = 0; w < sizeof alone / sizeof *alone; ++w)
        if (token_word(p->s, i, alone[w]))
            return true;
    if (!(p->classes[i] & WORD_PARTICIPLE) && p->classes[i])
        return false;
    switch (p->tags[i + 1]) {
    case TAG_NOUN:
    case TAG_NAME:
    case TAG_ARTICLE:
    case TAG_FIGURE:
    case TAG_ADJECTIVE:
        return i + 1 >= p->s->count;
    default:
        return true;
    }
}

/* "killed and wounded", "dead or injured": both at once. */
static kind_id with_other(const phrases *p, size_t i, kind_id k)
{
    if (i + 2 < p->s->count && p->tags[i + 1] == TAG_AND) {
        const kind_id other = mark_at(p, i + 2);
        if (other != k &&
            (other == KIND_KILLED || other == KIND_WOUNDED || other == KIND_MISSING ||
             other == KIND_CAPTURED) &&
            (k == KIND_KILLED || k == KIND_WOUNDED || k == KIND_MISSING || k == KIND_CAPTURED))
            return KIND_CASUALTIES;
    }
    return k;
}

/* "from their homes", "lost their homes", "in tents", "to leave within an hour". */
static bool leaves_home(const phrases *p, size_t i)
{
    static const char *const homes[] = { "home", "homes", "houses", NULL };
    static const char *const left[] = { "from", "left",    "leave",     "lost", "lose",
                                        "fled", "leaving", "abandoned", NULL };
    static const char *const must[] = { "had",  "have",    "forced", "force", "forces",
                                        "told", "ordered", "asked",  NULL };
    static const char *const go[] = { "leave", "flee", "evacuate", NULL };
    if (token_any(p->s, i, homes) && i > 1 && token_word(p->s, i - 1, "their") &&
        token_any(p->s, i - 2, left))
        return true;
    if (token_word(p->s, i, "tents") && i > 0 && token_word(p->s, i - 1, "in"))
        return true;
    if (!token_any(p->s, i, go) || i == 0 || !token_word(p->s, i - 1, "to"))
        return false;
    for (size_t back = i - 1; back > 0 && i - back < REACH; --back)
        if (token_any(p->s, back - 1, must))
            return true;
    return false;
}

/* "suffered burns", "were treated for smoke", "had lost a limb". */
static bool gets_hurt(const phrases *p, size_t i)
{
    static const char *const verbs[] = { "suffered", "sustained", "suffer", NULL };
    static const char *const hurts[] = { "burns",  "injuries",   "wounds", "fractures", "burn",
                                         "injury", "concussion", "cuts",   "bruises",   NULL };
    static const char *const limbs[] = { "leg", "limb", "arm", "foot", "hand", "eye", NULL };
    if (token_any(p->s, i, verbs))
        for (size_t at = i + 1; at < i + 4; ++at)
            if (token_any(p->s, at, hurts))
                return true;
    if (token_word(p->s, i, "with") && token_any(p->s, i + 1, hurts))
        return true; /* "returned with injuries" */
    if (token_word(p->s, i, "treated") &&
        (token_word(p->s, i + 1, "for") || token_word(p->s, i + 1, "in")))
        return true;
    return token_word(p->s, i, "lost") && token_word(p->s, i + 1, "a") &&
           token_any(p->s, i + 2, limbs);
}

/* "had become casualties", "became refugees". */
static kind_id becomes(const phrases *p, size_t i)
{
    static const char *const verbs[] = { "become", "became", "becoming", NULL };
    const word_entry *const e =
        token_any(p->s, i, verbs) && i + 1 < p->s->count ? p->entries[i + 1] : NULL;
    return e && e->kind_noun && e->kind_noun < KIND_PEOPLE ? (kind_id)e->kind_noun : KIND_NONE;
}

/* Languages other than English: homes and leaving them, in the clause that goes on at token `i`. */
static bool leaves_home_abroad(const phrases *p, size_t i)
{
    static const char *const homes[] = {
        "häuser",  "haus",     "heimat",    "wohnungen", "zuhause",   "maison",
        "maisons", "domicile", "domiciles", "foyers",    "logements", "hogares",
        "hogar",   "casas",    "viviendas", "casa",      "case",      "abitazioni",
        "lares",   "huizen",   "huis",      "woningen",  "дома",      "дом",
        "жилища",  "домівки",  "оселі",     "будинки",   "домівку",   NULL
    };
    static const char *const leaves[] = { "verlassen",  "verließen",   "quitter",     "quitté",
                                          "quittent",   "abandonar",   "abandonaron", "abandonado",
                                          "dejar",      "dejaron",     "lasciare",    "lasciato",
                                          "lasciarono", "abbandonare", "abbandonato", "deixar",
                                          "deixaram",   "abandonaram", "verlaten",    "verlieten",
                                          "покинуть",   "покинули",    "оставить",    "оставили",
                                          "залишити",   "залишили",    "покинути",    NULL };
    bool home = false, leave = false;
    for (size_t steps = 0; i < p->s->count && steps < REACH && !p->draft_at[i]; ++i, ++steps) {
        if (p->tags[i] == TAG_MARK || p->tags[i] == TAG_CLAUSE)
            break;
        home = home || token_any(p->s, i, homes);
        leave = leave || token_any(p->s, i, leaves);
    }
    return home && leave;
}

/* "trapped", "under the rubble". */
static bool is_buried(const phrases *p, size_t i)
{
    static const char *const heaps[] = { "rubble", "debris", "ruins", "avalanche", NULL };
    return token_word(p->s, i, "under") &&
           (token_any(p->s, i + 1, heaps) || token_any(p->s, i + 2, heaps));
}

/* "sent to Russia have been": a participle behind its noun, whose verb is still to come. */
static bool verb_follows(const phrases *p, size_t i)
{
    for (size_t at = i + 1; at < p->s->count && at < i + 8; ++at) {
        if (p->tags[at] == TAG_AUXILIARY)
            return true;
        if (p->tags[at] == TAG_MARK || p->tags[at] == TAG_VERB || p->tags[at] == TAG_CLAUSE ||
            p->tags[at] == TAG_AND)
            break;
    }
    return false;
}

kind_id mark_after(const phrases *p, size_t i)
{
    if (p->lang != LANG_EN && leaves_home_abroad(p, i))
        return KIND_DISPLACED;
    for (int steps = 0; i < p->s->count && steps < REACH; ++i, ++steps) {
        if (p->draft_at[i])
            break;
        const kind_id k = mark_at(p, i);
        if (k != KIND_NONE)
            return happens_to_those_before(p, i) ? with_other(p, i, k) : KIND_NONE;
        if (token_word(p->s, i, "taken") &&
            (token_word(p->s, i + 1, "prisoner") || token_word(p->s, i + 1, "hostage") ||
             token_word(p->s, i + 1, "captive")))
            return KIND_CAPTURED;
        if (leaves_home(p, i))
            return KIND_DISPLACED;
        if (gets_hurt(p, i))
            return KIND_WOUNDED;
        if (is_buried(p, i))
            return KIND_MISSING;
        if (becomes(p, i) != KIND_NONE)
            return becomes(p, i);
        if (token_word(p->s, i, "under") && token_word(p->s, i + 1, "arms"))
            return KIND_TROOPS;
        const bool goes_on =
            p->tags[i] == TAG_VERB &&
            ((i > 0 && p->tags[i - 1] == TAG_AUXILIARY) ||
             (p->tags[i + 1] != TAG_ARTICLE && verb_follows(p, i)) || leaves_home(p, i + 2));
        if (p->tags[i] == TAG_AND || (p->tags[i] == TAG_VERB && !goes_on) ||
            (p->tags[i] == TAG_MARK && !phrases_joined(p->s, i))) /* "soldats nord-coréens" */
            break;
    }
    return KIND_NONE;
}

kind_id mark_before(const phrases *p, size_t i)
{
    if (i > 1 && token_word(p->s, i - 1, "for") && token_word(p->s, i - 2, "searching"))
        return KIND_MISSING;
    for (int steps = 0; i > 0 && steps < REACH; ++steps) {
        --i;
        if (token_word(p->s, i, "buried") && p->tags[i] == TAG_VERB)
            return KIND_KILLED;
        const kind_id k = mark_at(p, i);
        if (k != KIND_NONE && p->tags[i] != TAG_NOUN && p->tags[i] != TAG_ADJECTIVE) {
            if (i >= 2 && p->tags[i - 1] == TAG_AND && mark_at(p, i - 2) != KIND_NONE)
                return with_other(p, i - 2, mark_at(p, i - 2));
            return k;
        }
        if (p->tags[i] == TAG_NOUN && p->entries[i] && p->entries[i]->kind_noun) {
            const kind_id noun = (kind_id)p->entries[i]->kind_noun;
            return noun <= KIND_INFECTED && noun != KIND_TROOPS ? noun : KIND_NONE;
        }
        if (p->tags[i] != TAG_ADVERB && p->tags[i] != TAG_PREPOSITION &&
            p->tags[i] != TAG_ARTICLE && p->tags[i] != TAG_PARTICIPLE)
            break;
    }
    return KIND_NONE;
}

bool loses(const phrases *p, size_t first, size_t last)
{
    if (token_word(p->s, last, "lost"))
        return true;
    while (first > 0 && p->tags[first - 1] == TAG_ADVERB)
        --first;
    return first > 0 &&
           (token_word(p->s, first - 1, "lost") || token_word(p->s, first - 1, "losing") ||
            token_word(p->s, first - 1, "lose"));
}
