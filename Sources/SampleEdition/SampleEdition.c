#include "SampleEdition.h"

// One line here for each file in `articles`; a test compares the two.
static const unsigned char a01[] = {
#embed "articles/01-panama-canal-water.md"
};
static const unsigned char a02[] = {
#embed "articles/02-india-moon-south-pole.md"
};
static const unsigned char a03[] = {
#embed "articles/03-smallpox-last-case.md"
};
static const unsigned char a04[] = {
#embed "articles/04-malaria-routine-vaccine.md"
};
static const unsigned char a05[] = {
#embed "articles/05-kigali-amendment-senate.md"
};
static const unsigned char a06[] = {
#embed "articles/06-paris-promise-dubai-count.md"
};
static const unsigned char a07[] = {
#embed "articles/07-cern-at-seventy.md"
};
static const unsigned char a08[] = {
#embed "articles/08-webb-first-pictures.md"
};
static const unsigned char a09[] = {
#embed "articles/09-han-kang-nobel-map.md"
};
static const unsigned char a10[] = {
#embed "articles/10-world-cup-hosts.md"
};
static const unsigned char a11[] = {
#embed "articles/11-ethiopia-dam-is-full.md"
};
static const unsigned char a12[] = {
#embed "articles/12-antarctic-treaty-sixty.md"
};
static const unsigned char a13[] = {
#embed "articles/13-tordesillas-line.md"
};
static const unsigned char a14[] = {
#embed "articles/14-belfast-good-friday.md"
};
static const unsigned char a15[] = {
#embed "articles/15-how-to-spell-a-president.md"
};
static const unsigned char a16[] = {
#embed "articles/16-cuba-without-a-castro.md"
};
static const unsigned char a17[] = {
#embed "articles/17-venezuelans-after-the-vote.md"
};
static const unsigned char a18[] = {
#embed "articles/18-colombia-peace-five-years.md"
};
static const unsigned char a19[] = {
#embed "articles/19-chile-says-no-again.md"
};
static const unsigned char a20[] = {
#embed "articles/20-lula-brasilia-square.md"
};
static const unsigned char a21[] = {
#embed "articles/21-kirchners-to-chainsaw.md"
};
static const unsigned char a22[] = {
#embed "articles/22-peru-sixth-president.md"
};
static const unsigned char a23[] = {
#embed "articles/23-mexico-presidenta-sash.md"
};
static const unsigned char a24[] = {
#embed "articles/24-last-ship-grain-deal.md"
};
static const unsigned char a25[] = {
#embed "articles/25-three-kims-thirteen-presidents.md"
};
static const unsigned char a26[] = {
#embed "articles/26-georgia-two-flags.md"
};
static const unsigned char a27[] = {
#embed "articles/27-atlanta-two-laureates.md"
};
static const unsigned char a28[] = {
#embed "articles/28-four-guineas-two-congos.md"
};
static const unsigned char a29[] = {
#embed "articles/29-croatia-changes-its-money.md"
};
static const unsigned char a30[] = {
#embed "articles/30-names-on-the-mountains.md"
};
static const unsigned char a31[] = {
#embed "articles/31-merkel-sixteen-years.md"
};
static const unsigned char a32[] = {
#embed "articles/32-playwright-electrician-professor.md"
};
static const unsigned char a33[] = {
#embed "articles/33-jordan-counts-its-guests.md"
};
static const unsigned char a34[] = {
#embed "articles/34-non-alignment-long-life.md"
};

static const SampleArticle edition[] = {
  {"01-panama-canal-water.md", a01, sizeof a01},
  {"02-india-moon-south-pole.md", a02, sizeof a02},
  {"03-smallpox-last-case.md", a03, sizeof a03},
  {"04-malaria-routine-vaccine.md", a04, sizeof a04},
  {"05-kigali-amendment-senate.md", a05, sizeof a05},
  {"06-paris-promise-dubai-count.md", a06, sizeof a06},
  {"07-cern-at-seventy.md", a07, sizeof a07},
  {"08-webb-first-pictures.md", a08, sizeof a08},
  {"09-han-kang-nobel-map.md", a09, sizeof a09},
  {"10-world-cup-hosts.md", a10, sizeof a10},
  {"11-ethiopia-dam-is-full.md", a11, sizeof a11},
  {"12-antarctic-treaty-sixty.md", a12, sizeof a12},
  {"13-tordesillas-line.md", a13, sizeof a13},
  {"14-belfast-good-friday.md", a14, sizeof a14},
  {"15-how-to-spell-a-president.md", a15, sizeof a15},
  {"16-cuba-without-a-castro.md", a16, sizeof a16},
  {"17-venezuelans-after-the-vote.md", a17, sizeof a17},
  {"18-colombia-peace-five-years.md", a18, sizeof a18},
  {"19-chile-says-no-again.md", a19, sizeof a19},
  {"20-lula-brasilia-square.md", a20, sizeof a20},
  {"21-kirchners-to-chainsaw.md", a21, sizeof a21},
  {"22-peru-sixth-president.md", a22, sizeof a22},
  {"23-mexico-presidenta-sash.md", a23, sizeof a23},
  {"24-last-ship-grain-deal.md", a24, sizeof a24},
  {"25-three-kims-thirteen-presidents.md", a25, sizeof a25},
  {"26-georgia-two-flags.md", a26, sizeof a26},
  {"27-atlanta-two-laureates.md", a27, sizeof a27},
  {"28-four-guineas-two-congos.md", a28, sizeof a28},
  {"29-croatia-changes-its-money.md", a29, sizeof a29},
  {"30-names-on-the-mountains.md", a30, sizeof a30},
  {"31-merkel-sixteen-years.md", a31, sizeof a31},
  {"32-playwright-electrician-professor.md", a32, sizeof a32},
  {"33-jordan-counts-its-guests.md", a33, sizeof a33},
  {"34-non-alignment-long-life.md", a34, sizeof a34},
};

size_t sampleArticleCount(void) { return sizeof edition / sizeof *edition; }

SampleArticle sampleArticle(size_t index) {
  return index < sampleArticleCount() ? edition[index] : (SampleArticle){0};
}
