/* number_scripts.c - scales of scripts without spaces, behind digits, whatever the language:
 * "1万2000", "3.5亿", "1만 2천", "3.5 ล้าน". They stand in as many tokens as they have characters.
 */
#include <string.h>

#include "claims/number_parts.h"

typedef struct script_scale {
    const char *text;
    double value;
    const char *not_before; /* with one of these behind it, parted by spaces, it is another word */
} script_scale;

#define MEASURES "米 克 瓦 卡 赫 伏" /* kilometre, kilogram: "5千米" */

/* What begins another one stands behind it. */
static const script_scale scales[] = {
    { "十", 10, "" },    { "百", 100, "" },   { "千", 1e3, MEASURES }, { "万", 1e4, "" },
    { "萬", 1e4, "" },   { "億", 1e8, "" },   { "亿", 1e8, "" },       { "兆", 1e12, "瓦 赫" },
    { "십", 10, "" },    { "백", 100, "" },   { "천", 1e3, "" },       { "만", 1e4, "" },
    { "억", 1e8, "" },   { "조", 1e12, "" },  { "ร้อย", 100, "" },      { "พัน", 1e3, "ธ" },
    { "หมื่น", 1e4, "" },  { "แสน", 1e5, "" },  { "ล้าน", 1e6, "" },      { "ພັນ", 1e3, "ທ" },
    { "ໝື່ນ", 1e4, "" },   { "ແສນ", 1e5, "" },  { "ລ້ານ", 1e6, "" },      { "ຕື້", 1e9, "" },
    { "ពាន់", 1e3, "" },  { "ម៉ឺន", 1e4, "" },   { "សែន", 1e5, "" },      { "លាន", 1e6, "" },
    { "ប៊ីលាន", 1e9, "" }, { "ထောင်", 1e3, "" }, { "သောင်း", 1e4, "" },    { "သိန်း", 1e5, "" },
    { "သန်း", 1e6, "" },  { "ဘီလီယံ", 1e9, "" },
};

static bool is_unspaced(const lexed *x, size_t i)
{
    return i < x->count && x->tokens[i].flags & TOKEN_UNSPACED;
}

/* Does `text` stand there from token i on, up to a token's end? How many tokens it takes. */
static size_t stands(const lexed *x, size_t i, const char *text)
{
    const size_t bytes = strlen(text), begin = x->tokens[i].begin;
    size_t at = i;
    while (at < x->count && x->tokens[at].end < begin + bytes && is_unspaced(x, at))
        at++;
    return at < x->count && x->tokens[at].end == begin + bytes &&
                   !memcmp(x->text + begin, text, bytes)
               ? at + 1 - i
               : 0;
}

static bool stands_any(const lexed *x, size_t i, const char *words)
{
    while (*words && is_unspaced(x, i) && lexed_touches(x, i)) {
        const size_t bytes = strcspn(words, " ");
        if (lexed_bytes(x, i) >= bytes && !memcmp(x->text + x->tokens[i].begin, words, bytes))
            return true;
        words += bytes + (words[bytes] == ' ');
    }
    return false;
}

/* The scale at token i, which touches the one before or stands behind one space; its tokens, or 0.
 */
static size_t scale_at(const lexed *x, size_t i, double *value)
{
    if (!is_unspaced(x, i) || i == 0 || x->tokens[i].begin > x->tokens[i - 1].end + 1)
        return 0;
    for (size_t k = 0; k < sizeof scales / sizeof *scales; k++) {
        const size_t taken = stands(x, i, scales[k].text);
        if (!taken || stands_any(x, i + taken, scales[k].not_before))
            continue;
        *value = scales[k].value;
        return taken;
    }
    return 0;
}

/* Whole digits below the scale before them, which touch it, or have a scale of their own. */
static bool goes_on(const lexed *x, size_t i, double scale)
{
    double ignored;
    if (!lexed_kind(x, i, TOKEN_NUMBER) || !lexed_digits(x, i).plain ||
        lexed_digits(x, i).value >= scale || x->tokens[i].begin > x->tokens[i - 1].end + 1)
        return false;
    return lexed_touches(x, i) || scale_at(x, i + 1, &ignored);
}

bool number_take_script_scales(const lexed *x, size_t *at, double *value)
{
    enum { MYRIAD = 10000 };
    double closed = 0;  /* what larger scales have closed */
    double last = 0;    /* the part of it that the last one closed */
    double section = 0; /* tens, hundreds and thousands of the open part */
    double written = *value;
    double scale;
    size_t i = *at, taken;
    bool open = true; /* digits or a section stand before */
    while ((taken = scale_at(x, i, &scale)) > 0) {
        i += taken;
        if (!open) { /* "1.2万亿", "แสนล้าน" */
            closed += last * scale - last;
            last *= scale;
        } else if (scale < MYRIAD) {
            section += written * scale;
            written = 0;
        } else {
            last = (section + written) * scale;
            closed += last;
            section = written = 0;
            open = false;
        }
        if (goes_on(x, i, scale)) {
            written = lexed_digits(x, i).value;
            open = true;
            i++;
        }
    }
    if (i == *at)
        return false;
    *at = i;
    *value = closed + section + written;
    return true;
}
