// What a build costs at the least: the work of `briefing build` on the benchmark's corpus by hand, with two threads on
// libcmark-gfm, in fixed-size pieces and without a check that the corpus does not need. It is a yardstick, not a tool.
//
//   floor ARTICLES NAMES OUTPUT      ARTICLES: a folder of *.md; NAMES: a line "name<TAB>id" for each name of an entity
//
// Two passes over the files. The first takes title, date, summary and links; then it is known what links to a page and
// which pages are its neighbours. The second parses, links every entity where a section first names it, turns links to
// sources into links to pages, renders, and writes the page with what links to it; then the list, the sitemap, the
// feed.
// Left out, and so in the ratio to our disadvantage: search, the database, the citing sentences beside the backlinks,
// entities' own pages, digests of the edition's files, and everything that finds an author's mistakes.
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { THREADS = 2, MOST_LINKS = 32, SLOTS = 1 << 12, WORDS_OF_SEEN = 8 };

typedef struct { char *bytes; size_t length, room; } Text;
typedef struct {
  char *name, title[160], date[16], summary[320];  // the name without ".md"
  int links[MOST_LINKS], link_count;
  int *citing, citing_count;
  int before, after;
} Page;
typedef struct { char *name, *id; int length, entity, next; } Name;  // next: of the same first word

static Page *pages;
static int page_count;
static int *page_slots, page_slot_count;  // pages by the hash of their name, -1 where none
static Name *names;
static int name_count, name_slots[SLOTS];  // names by the hash of their first word, the longest first
static int source_folder, output_folder;
static atomic_int next_page, broken_links;

// Text that grows.

static void add(Text *text, const char *bytes, size_t length) {
  if (text->length + length > text->room) {
    text->room = 2 * (text->length + length);
    text->bytes = realloc(text->bytes, text->room);
  }
  memcpy(text->bytes + text->length, bytes, length);
  text->length += length;
}
static void say(Text *text, const char *words) { add(text, words, strlen(words)); }
static void say_link(Text *text, const char *before, const Page *page, const char *after) {
  say(text, before), say(text, page->name), say(text, ".html\">"), say(text, page->title), say(text, after);
}

static void read_page(const Page *page, Text *text) {
  char path[512];
  snprintf(path, sizeof path, "%s.md", page->name);
  int file = openat(source_folder, path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) abort();
  if (text->room < (size_t)status.st_size + 1) {
    text->room = 2 * (size_t)status.st_size + 1;
    text->bytes = realloc(text->bytes, text->room);
  }
  if (read(file, text->bytes, (size_t)status.st_size) != status.st_size) abort();
  text->length = (size_t)status.st_size;
  text->bytes[text->length] = 0;
  close(file);
}
static void write_file(const char *path, const Text *text) {
  int file = openat(output_folder, path, O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (file < 0 || write(file, text->bytes, text->length) != (ssize_t)text->length) abort();
  close(file);
}

// Lookups.

static uint32_t hash(const char *bytes, size_t length) {
  uint32_t sum = 2166136261u;
  for (size_t i = 0; i < length; i++) sum = (sum ^ (unsigned char)bytes[i]) * 16777619u;
  return sum ^ sum >> 15;
}
static int page_named(const char *name, size_t length) {
  for (uint32_t slot = hash(name, length);; slot++) {
    int page = page_slots[slot & (uint32_t)(page_slot_count - 1)];
    if (page < 0 || (strncmp(pages[page].name, name, length) == 0 && pages[page].name[length] == 0)) return page;
  }
}
static int is_letter(char c) { return isalnum((unsigned char)c) || (c & 0x80); }
// The longest name that stands at the beginning of these bytes as whole words, or -1.
static int name_at(const char *bytes, const char *end) {
  const char *word = bytes;
  while (word < end && is_letter(*word)) word++;
  for (int i = name_slots[hash(bytes, (size_t)(word - bytes)) % SLOTS]; i >= 0; i = names[i].next) {
    const char *after = bytes + names[i].length;
    if (after <= end && memcmp(bytes, names[i].name, (size_t)names[i].length) == 0 &&
        (after == end || !is_letter(*after)))
      return i;
  }
  return -1;
}

// The first pass.

static void take_field(const char *front, const char *end, const char *key, char *value, size_t size) {
  const char *found = memmem(front, (size_t)(end - front), key, strlen(key));
  if (found == NULL) return;
  found += strlen(key);
  snprintf(value, size, "%.*s", (int)strcspn(found, "\n"), found);
}
static char *after_front(Text *text) {
  char *end = memmem(text->bytes, text->length, "\n---\n", 5);
  return end == NULL ? text->bytes : end + 5;
}
static void survey(Page *page, Text *text, Text *unused) {
  (void)unused;
  read_page(page, text);
  char *body = after_front(text), *end = text->bytes + text->length;
  take_field(text->bytes, body, "\ntitle: ", page->title, sizeof page->title);
  take_field(text->bytes, body, "\ndate: ", page->date, sizeof page->date);
  take_field(text->bytes, body, "\nsummary: ", page->summary, sizeof page->summary);
  for (char *at = body; (at = memmem(at, (size_t)(end - at), "](", 2)) != NULL;) {
    at += 2;
    size_t length = strcspn(at, ")");
    if (length < 4 || memcmp(at + length - 3, ".md", 3) != 0) continue;
    int target = page_named(at, length - 3);
    if (target < 0) broken_links++;
    else if (page->link_count < MOST_LINKS) page->links[page->link_count++] = target;
  }
}

// The second pass.

static cmark_node *insert(cmark_node *place, cmark_node_type type, const char *bytes, size_t length) {
  char *literal = strndup(bytes, length);
  cmark_node *node = cmark_node_new(type);
  cmark_node_set_literal(node, literal);
  cmark_node_insert_after(place, node);
  free(literal);
  return node;
}
// Splits a text where it first names an entity of those not yet seen.
static void link_names(cmark_node *node, uint64_t *seen) {
  const char *start = cmark_node_get_literal(node), *end = start + strlen(start), *rest = start, *at = start;
  cmark_node *place = node;
  while (at < end) {
    if (!is_letter(*at)) { at++; continue; }
    int found = isupper((unsigned char)*at) ? name_at(at, end) : -1;
    if (found < 0) {
      while (at < end && is_letter(*at)) at++;
      continue;
    }
    const Name *name = &names[found];
    const char *after = at + name->length;
    uint64_t bit = 1ull << (name->entity % 64), *word = &seen[name->entity / 64];
    if (!(*word & bit)) {
      char link[512];
      int length = snprintf(link, sizeof link, "<a href=\"../index.html#%s\">%s</a>", name->id, name->name);
      *word |= bit;
      place = insert(place, CMARK_NODE_TEXT, rest, (size_t)(at - rest));
      place = insert(place, CMARK_NODE_HTML_INLINE, link, (size_t)length);
      rest = after;
    }
    at = after;
  }
  if (place == node) return;
  insert(place, CMARK_NODE_TEXT, rest, (size_t)(end - rest));
  cmark_node_free(node);
}
static void bind(cmark_node *document) {
  static _Thread_local cmark_node *texts[1 << 14];
  int text_count = 0, is_passed_over = 0;
  uint64_t seen[WORDS_OF_SEEN] = {0};
  cmark_iter *walk = cmark_iter_new(document);
  for (cmark_event_type event; (event = cmark_iter_next(walk)) != CMARK_EVENT_DONE;) {
    cmark_node *node = cmark_iter_get_node(walk);
    cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_LINK || type == CMARK_NODE_HEADING || type == CMARK_NODE_BLOCK_QUOTE) {
      is_passed_over += event == CMARK_EVENT_ENTER ? 1 : -1;
      // A heading begins a section; its place among the texts is kept as NULL.
      if (type == CMARK_NODE_HEADING && event == CMARK_EVENT_ENTER && text_count < 1 << 14) texts[text_count++] = NULL;
      const char *url = type == CMARK_NODE_LINK && event == CMARK_EVENT_ENTER ? cmark_node_get_url(node) : NULL;
      size_t length = url == NULL ? 0 : strlen(url);
      if (length > 3 && strcmp(url + length - 3, ".md") == 0) {
        char page[512];
        snprintf(page, sizeof page, "%.*s.html", (int)length - 3, url);
        cmark_node_set_url(node, page);
      }
    } else if (type == CMARK_NODE_TEXT && !is_passed_over && text_count < 1 << 14) {
      texts[text_count++] = node;
    }
  }
  cmark_iter_free(walk);
  for (int i = 0; i < text_count; i++) {
    if (texts[i] == NULL) memset(seen, 0, sizeof seen);
    else link_names(texts[i], seen);
  }
}
static void make(Page *page, Text *text, Text *html) {
  read_page(page, text);
  char *body = after_front(text);
  int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE;
  cmark_parser *parser = cmark_parser_new(options);
  // Only this one: the others make the library write to what all its threads share.
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser, body, text->length - (size_t)(body - text->bytes));
  cmark_node *document = cmark_parser_finish(parser);
  bind(document);
  char *content = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser));

  html->length = 0;
  say(html, "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"), say(html, page->title);
  say(html, "</title><link rel=\"stylesheet\" href=\"../site.css\"></head><body><header><a href=\"../index.html\">");
  say(html, "Archive</a> <a href=\"../feed.xml\">Feed</a></header><main><article><h1>"), say(html, page->title);
  say(html, "</h1><p>"), say(html, page->date), say(html, " "), say(html, page->summary), say(html, "</p>");
  say(html, content), say(html, "</article>");
  if (page->citing_count > 0) say(html, "<section><h2>Cited by</h2><ul>");
  for (int i = 0; i < page->citing_count; i++)
    say_link(html, "<li><a href=\"", &pages[page->citing[i]], "</a></li>");
  if (page->citing_count > 0) say(html, "</ul></section>");
  say(html, "<nav>");
  if (page->before >= 0) say_link(html, "<a href=\"", &pages[page->before], "</a>");
  if (page->after >= 0) say_link(html, "<a href=\"", &pages[page->after], "</a>");
  say(html, "</nav></main></body></html>\n");

  char path[512];
  snprintf(path, sizeof path, "analysis/%s.html", page->name);
  write_file(path, html);
  free(content);
  cmark_node_free(document);
  cmark_parser_free(parser);
}

static void *work(void *step) {
  Text text = {0}, html = {0};
  for (int first; (first = atomic_fetch_add(&next_page, 16)) < page_count;)
    for (int i = first; i < page_count && i < first + 16; i++)
      (*(void (**)(Page *, Text *, Text *))step)(&pages[i], &text, &html);
  free(text.bytes), free(html.bytes);
  return NULL;
}
static void for_all_pages(void (*step)(Page *, Text *, Text *)) {
  pthread_t threads[THREADS];
  next_page = 0;
  for (int i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, work, &step);
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
}

// Reading what there is, and what is left when all pages are made.

static int by_length(const void *a, const void *b) { return ((const Name *)a)->length - ((const Name *)b)->length; }
static void read_names(const char *path) {
  FILE *file = fopen(path, "r");
  char line[512], *id;
  int entity = -1;
  if (file == NULL) abort();
  while (fgets(line, sizeof line, file) != NULL && (id = strchr(line, '\t')) != NULL) {
    *id++ = 0, id[strcspn(id, "\n")] = 0;
    if (entity < 0 || strcmp(names[name_count - 1].id, id) != 0) entity++;
    if (entity >= 64 * WORDS_OF_SEEN) abort();
    names = realloc(names, sizeof *names * (size_t)(name_count + 1));
    names[name_count++] = (Name){strdup(line), strdup(id), (int)strlen(line), entity, -1};
  }
  fclose(file);
  qsort(names, (size_t)name_count, sizeof *names, by_length);
  memset(name_slots, -1, sizeof name_slots);
  for (int i = 0; i < name_count; i++) {
    int *slot = &name_slots[hash(names[i].name, strcspn(names[i].name, " ")) % SLOTS];
    names[i].next = *slot, *slot = i;
  }
}
static int by_name(const void *a, const void *b) { return strcmp(((const Page *)a)->name, ((const Page *)b)->name); }
static void list_pages(const char *path) {
  DIR *folder = opendir(path);
  int room = 0;
  if (folder == NULL) abort();
  for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
    size_t length = strlen(entry->d_name);
    if (length < 4 || strcmp(entry->d_name + length - 3, ".md") != 0) continue;
    if (page_count == room) pages = realloc(pages, sizeof *pages * (size_t)(room = room ? 2 * room : 1024));
    pages[page_count++] = (Page){.name = strndup(entry->d_name, length - 3), .before = -1, .after = -1};
  }
  closedir(folder);
  qsort(pages, (size_t)page_count, sizeof *pages, by_name);
  for (page_slot_count = 1024; page_slot_count < 2 * page_count;) page_slot_count *= 2;
  page_slots = malloc(sizeof *page_slots * (size_t)page_slot_count);
  memset(page_slots, -1, sizeof *page_slots * (size_t)page_slot_count);
  for (int i = 0; i < page_count; i++) {
    uint32_t slot = hash(pages[i].name, strlen(pages[i].name));
    while (page_slots[slot & (uint32_t)(page_slot_count - 1)] >= 0) slot++;
    page_slots[slot & (uint32_t)(page_slot_count - 1)] = i;
  }
}
static void turn_links_around(void) {
  for (int i = 0; i < page_count; i++)
    for (int k = 0; k < pages[i].link_count; k++) {
      Page *page = &pages[pages[i].links[k]];
      int count = page->citing_count++;
      if ((count & (count - 1)) == 0)
        page->citing = realloc(page->citing, sizeof(int) * (size_t)(count ? 2 * count : 1));
      page->citing[count] = i;
    }
}
static int by_date(const void *a, const void *b) {
  const Page *x = &pages[*(const int *)a], *y = &pages[*(const int *)b];
  int order = strcmp(y->date, x->date);
  return order ? order : strcmp(x->name, y->name);
}
static void write_lists(const int *order) {
  Text list = {0}, sitemap = {0}, feed = {0};
  say(&list, "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Archive</title></head><body>");
  say(&list, "<ul>");
  say(&sitemap, "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
  say(&feed, "<feed xmlns=\"http://www.w3.org/2005/Atom\">");
  for (int i = 0; i < page_count; i++) {
    const Page *page = &pages[order[i]];
    say_link(&list, "<li><a href=\"analysis/", page, "</a> "), say(&list, page->summary), say(&list, "</li>\n");
    say(&sitemap, "<url><loc>https://example.org/analysis/"), say(&sitemap, page->name);
    say(&sitemap, ".html</loc></url>\n");
    if (i < 20) say(&feed, "<entry><title>"), say(&feed, page->title), say(&feed, "</title></entry>\n");
  }
  say(&list, "</ul><dl>");
  for (int i = 0; i < name_count; i++) {
    say(&list, "<dt id=\""), say(&list, names[i].id), say(&list, "\">");
    say(&list, names[i].name), say(&list, "</dt>\n");
  }
  say(&list, "</dl></body></html>\n"), say(&sitemap, "</urlset>\n"), say(&feed, "</feed>\n");
  write_file("index.html", &list), write_file("sitemap.xml", &sitemap), write_file("feed.xml", &feed);
}

int main(int count, char **arguments) {
  if (count != 4) return 64;
  mkdir(arguments[3], 0755);
  source_folder = open(arguments[1], O_RDONLY | O_DIRECTORY);
  output_folder = open(arguments[3], O_RDONLY | O_DIRECTORY);
  mkdirat(output_folder, "analysis", 0755);
  cmark_gfm_core_extensions_ensure_registered();
  list_pages(arguments[1]);
  read_names(arguments[2]);
  for_all_pages(survey);
  turn_links_around();
  int *order = malloc(sizeof *order * (size_t)page_count);
  for (int i = 0; i < page_count; i++) order[i] = i;
  qsort(order, (size_t)page_count, sizeof *order, by_date);
  for (int i = 1; i < page_count; i++) pages[order[i]].before = order[i - 1], pages[order[i - 1]].after = order[i];
  for_all_pages(make);
  write_lists(order);
  printf("%d pages, %d broken links\n", page_count, broken_links);
  return 0;
}
