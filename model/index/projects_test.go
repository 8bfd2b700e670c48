package index

import "testing"

// TestProjectsOfPages holds which addresses are those of a repository or package.
func TestProjectsOfPages(t *testing.T) {
	for url, want := range map[string]string{
		"https://docs.rs/zorb256/0.5.10/zorb256/":                          "zorb256",
		"https://docs.rs/about":                                            "",
		"https://docs.rs/zorb256/0.5.10/zorb256/struct.Key.html":           "",
		"https://hg.sr.ht/~ada/zorblark/":                                  "zorblark",
		"https://git.example.org/ada/zorblark.git":                         "zorblark",
		"https://git.example.org/cgit/zorblark":                            "",
		"https://pkg.go.dev/github.com/ada/zorbmux":                        "zorbmux",
		"https://mvnrepository.com/artifact/org.example/zorb-core":         "zorb-core",
		"https://elpa.gnu.org/packages/zorb-mode.html":                     "zorb-mode",
		"https://www.npmjs.com/package/@zorb/core":                         "",
		"https://addons.mozilla.org/en-US/firefox/addon/zorb-blocker/":     "zorb-blocker",
		"https://chrome.google.com/webstore":                               "",
		"https://marketplace.visualstudio.com/items?itemName=ada.zorbcode": "zorbcode",
		"https://github.com/ada/zorb-homework":                             "",
		"https://gitlab.com/ada/zorblark":                                  "zorblark",
		"https://code.example.org/ada/zorblark":                            "",
		"https://plugins.qgis.org/plugins/zorbmap/":                        "zorbmap",
		"https://bioconductor.org/packages/release/bioc/html/ZorbSeq.html": "ZorbSeq",
	} {
		if p := pageOf(url).project; p.name != want {
			t.Errorf("%s: got %q, want %q", url, p.name, want)
		}
	}
}
