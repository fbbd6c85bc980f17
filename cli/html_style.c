/* html_style.c - the style of pages: one column on a phone, lines with their words beside them where there is
 * room, and black on white on paper. */
#include "cli/html_style.h"

/* In parts, as a string is not to be longer than compilers must take. */
static const char page[] =
    "*{box-sizing:border-box}\n"
    "html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}\n"
    "body{margin:0 auto;max-width:78rem;padding:1.5rem 1.25rem 4rem;background:var(--paper);color:var(--ink);"
    "font:16px/1.5 system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif;"
    "font-variant-numeric:tabular-nums}\n"
    "header{border-bottom:2px solid var(--ink);margin-bottom:1.5rem;padding-bottom:.75rem}\n"
    "h1{font-size:1.6rem;line-height:1.25;margin:.1rem 0 .3rem;overflow-wrap:anywhere}\n"
    "h2{font-size:1.25rem;margin:0}\n"
    ".brand{margin:0;color:var(--mark);font-weight:600;font-size:.85rem;letter-spacing:.03em}\n"
    ".about{margin:0 0 .75rem;color:var(--faint);font-size:.9rem}\n"
    "section{margin:0 0 2.75rem}\n"
    "small{font-size:.78em;color:var(--faint)}\n"
    "a{color:var(--mark)}a:hover{color:var(--off)}\n"
    ":focus-visible{outline:3px solid var(--off);outline-offset:2px;border-radius:3px}\n"
    "code{font:.86em/1.4 ui-monospace,\"DejaVu Sans Mono\",monospace;background:var(--card);padding:.1em .35em;"
    "border:1px solid var(--rule);border-radius:4px;overflow-wrap:anywhere}\n"
    "ul{list-style:none;margin:0;padding:0}\n";
static const char line[] =
    ".line{background:var(--card);border:1px solid var(--rule);border-radius:10px;padding:.5rem 1rem .4rem}\n"
    ".line li{display:grid;grid-template-columns:minmax(8rem,15rem) minmax(14rem,1fr) 8.5rem 5.6rem minmax(0,12rem);"
    "column-gap:.8rem;align-items:center;min-height:28px}\n"
    ".line .name{line-height:1.25;padding:.15rem 0;overflow-wrap:anywhere}\n"
    ".line .own{color:var(--faint)}\n"
    ".line .name small{border:1px solid var(--rule);border-radius:1em;padding:0 .45em;font-weight:400}\n"
    ".line .value{font-weight:600;text-align:right}\n"
    ".line .date,.line .where{font-size:.85rem;color:var(--faint)}\n"
    ".line .where,.line .date{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}\n"
    ".line .date:empty{display:none}.line .date:empty+.where{grid-column:4/6}\n"
    ".line li:hover{background:color-mix(in srgb,var(--wash) 30%,transparent)}\n"
    ".plot{display:block;overflow:visible;width:calc(100% - 3.5rem);margin:0 1.75rem;height:100%;min-height:28px}\n"
    ".line .axis{align-items:start}.axis .plot{grid-column:2;height:24px;min-height:0}\n"
    ".legend{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:.4rem 0 0;font-size:.85rem;color:var(--faint)}\n"
    ".legend li{display:flex;align-items:center;gap:.4rem}\n"
    ".legend svg{overflow:visible}\n";
static const char table[] =
    ".table{overflow-x:auto;margin-top:1rem}\n"
    "table{border-collapse:collapse;width:100%;font-size:.92rem;table-layout:fixed}\n"
    ".c1{width:17%}.c2{width:9rem}.c3{width:6.4rem}.c5{width:12%}.c6{width:17%}\n"
    "th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-top:1px solid var(--rule)}\n"
    "thead th{color:var(--faint);font-weight:500;border-top:0;font-size:.8rem;padding-bottom:.25rem}\n"
    "th,td{overflow-wrap:anywhere}tbody th{font-weight:500}\n"
    "td.value{font-weight:600}td.date{white-space:nowrap;color:var(--faint)}\n"
    "tr:target>*{background:var(--wash)}\n"
    "tr{scroll-margin-top:1rem}\n"
    "q{quotes:none}\n"
    "mark{background:var(--wash);color:inherit;font-weight:650;padding:0 .15em;border-radius:3px}\n"
    "footer{border-top:1px solid var(--rule);padding-top:.75rem;color:var(--faint);font-size:.88rem}\n"
    "footer p{margin:.3rem 0}\n";
static const char narrow[] =
    "@media screen and (max-width:56rem){\n"
    ".line li{grid-template-columns:1fr auto;column-gap:.75rem;padding:.45rem 0 .15rem;border-top:1px solid var(--rule)}\n"
    ".line li:first-child{border-top:0}\n"
    ".line .name{grid-area:1/1}.line .value{grid-area:1/2}\n"
    ".line .plot{grid-area:2/1/3/3;height:28px}\n"
    ".line .date{grid-area:3/2;margin:0;text-align:right}.line .where{grid-area:3/1;margin:0}"
    ".line .date:empty+.where{grid-area:3/1/4/3}\n"
    ".line .axis{border-top:0;padding:0}.line .axis .plot{grid-area:1/1/2/3}\n"
    "table,tbody,tr,th,td{display:block}thead{display:none}\n"
    "th,td{border:0;padding:.1rem 0}tr{border-top:1px solid var(--rule);padding:.7rem 0}\n"
    "td.value,td.date{display:inline-block;margin-right:.75rem}\n"
    "td:empty{display:none}\n"
    "}\n";
static const char draft[] =
    ".par{display:grid;grid-template-columns:minmax(0,7fr) minmax(0,6fr);column-gap:2.5rem;align-items:start;"
    "padding:.9rem 0;border-top:1px solid var(--rule)}\n"
    ".draft{position:sticky;top:1rem;margin:0;font:1.08rem/1.7 Georgia,\"Noto Serif\",\"DejaVu Serif\",serif;overflow-wrap:anywhere}\n"
    ".fig{color:inherit;text-decoration:none;border-bottom:2px solid var(--c);border-radius:3px 3px 0 0;padding:0 .12em;"
    "background:color-mix(in srgb,var(--c) 12%,transparent)}.fig:hover{color:inherit}\n"
    ".fig .sign{margin-left:.15em;font-size:.8em}\n"
    ".seen{--c:var(--mark)}.differs{--c:var(--off)}.not_seen{--c:var(--faint)}\n"
    ".fig.not_seen{border-bottom-style:dotted}.sign{color:var(--c);font:700 1em system-ui,sans-serif}\n"
    ".note{border-left:3px solid var(--c);padding:.1rem 0 .1rem .8rem;margin:0 0 .8rem;font-size:.92rem;"
    "scroll-margin-top:1rem}.note p{margin:0}\n"
    ".note>p a{color:inherit;text-decoration:none}.note>p a:hover{text-decoration:underline}\n"
    ".verdict{color:var(--c);font-weight:600}.note .about{margin:.3rem 0 0;font-size:.82rem}.note summary{cursor:pointer}\n"
    ".found li{margin:.15rem 0 .5rem}.found .date{white-space:nowrap}.found q{display:block;color:var(--faint);line-height:1.4}.found q mark{color:var(--ink)}\n"
    ".note:target,.fig:target{background:var(--wash)}.fig{scroll-margin-top:3rem}\n"
    "@media screen and (max-width:56rem){.par{grid-template-columns:minmax(0,1fr);row-gap:.8rem}.draft{position:static}}\n";
static const char paper[] =
    "@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}\n"
    "@media print{:root{--paper:#fff;--ink:#000;--faint:#444;--rule:#bbb;--card:#fff;--mark:#0b4f48;--off:#a33300;"
    "--far:#5b2780;--wash:#eee}\n"
    "body{max-width:none;padding:0;font-size:10pt}.line{border:0;padding:0;font-size:9pt}\n"
    ".line li{grid-template-columns:minmax(6rem,9rem) minmax(12rem,1fr) 7.2rem 4.5rem minmax(0,6.5rem);column-gap:.5rem}"
    ".line .date,.line .where{font-size:8pt}"
    ".plot{width:calc(100% - 1.6rem);margin:0 .8rem}\n"
    "table{font-size:8.5pt}.c1{width:15%}.c2{width:13%}.c3{width:11%}.c5{width:12%}.c6{width:17%}\n"
    ".draft,.note{font-size:10pt}.par{column-gap:1.5rem}\n"
    "details::details-content{content-visibility:visible}summary{list-style:none}"
    ".draft{position:static}.line li,.found li,tr,h2,.draft{break-inside:avoid}h2{break-after:avoid}.table{overflow:visible}\n"
    "*{print-color-adjust:exact;-webkit-print-color-adjust:exact}\n"
    "a{color:inherit}td a[href]::after{content:\" <\" attr(href) \">\";font-size:.8em;overflow-wrap:anywhere}}\n";

void html_style(FILE *out)
{
    fputs(page, out);
    fputs(line, out);
    fputs(table, out);
    fputs(narrow, out);
    fputs(draft, out);
    fputs(paper, out);
}
