package index

import (
	"strings"
	"testing"

	"gloss/model"
)

func TestPagesOfPackages(t *testing.T) {
	for url, want := range map[string]string{
		"https://www.npmjs.com/package/@mist/zorb":                      "",
		"https://www.npmjs.com/package/zorb":                            "zorb",
		"https://crates.io/crates/zorb/versions":                        "zorb",
		"https://hub.docker.com/r/mist/zorb":                            "zorb",
		"https://mvnrepository.com/artifact/org.mist/zorb-core":         "zorb-core",
		"https://deno.land/x/zorb@v1.2.0/mod.ts":                        "zorb",
		"https://elpa.gnu.org/packages/zorb.html":                       "zorb",
		"https://bioconductor.org/packages/release/bioc/html/Zorb.html": "Zorb",
		"https://addons.mozilla.org/en-US/firefox/addon/zorb/":          "zorb",
		"https://crates.io/categories/zorb":                             "",
		"https://pypi.org/search":                                       "",
	} {
		if got := packageIn(hostOf(url), pathOf(url)); got != want {
			t.Errorf("%s: %q, want %q", url, got, want)
		}
	}
}

// TestNamesOfPrograms finds what only a name of a program can be by the words beside it
// or its looks, and leaves alone what may be anything.
func TestNamesOfPrograms(t *testing.T) {
	const before = "# Notes\n\nWe run Docker and PostgreSQL on Debian, and Redis beside them.\n\n"
	for said, want := range map[string]string{
		"There is a program called zorbstamps that does it.":                                                        "zorbstamps",
		"A service called Zorbello sends the letters.":                                                              "Zorbello",
		"The town has a program called Uplift for them.":                                                            "",
		"- use his zorb256k1 library for it":                                                                        "zorb256k1",
		"The hosting is at OpenstreetMap now.":                                                                      "OpenstreetMap=OpenStreetMap",
		"We asked Zorbella: https://www.zorbella.com/rooms/7":                                                       "Zorbella",
		"It comes out of zorb2shape (our small conversion tool) there.":                                             "zorb2shape",
		"- Slack channel for the helpers":                                                                           "Slack",
		"## Afternoon spent with what little I knew of Blender\n\n## The cube in Blender is one of all colours now": "Blender Blender",
	} {
		got := strings.TrimPrefix(strings.Join(forms(t, model.ToolMention, before+said+"\n"), " "), "Docker PostgreSQL Debian Redis")
		if strings.TrimSpace(got) != want {
			t.Errorf("%q: %q, want %q", said, strings.TrimSpace(got), want)
		}
	}
}
