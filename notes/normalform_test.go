package notes

import "testing"

func TestInNormalForm(t *testing.T) {
	for text, want := range map[string]bool{
		"---\ntitle: T\n---\n\nh1. One\n":                                   true,
		"---\ntitle: T\nevent: E\nlayout: lost\n---\n":                      true,
		"---\ntitle: T\nlayout: post\n---\n":                                false,
		"---\ntitle: T\ntags: [a]\n---\n":                                   false,
		"---\ndate: 2021-05-06\ntitle: T\n---\n":                            false,
		"---\ntitle: T\n\nwords\n---\n":                                     false,
		"---\ntitle: T\n":                                                   false,
		"---\ntitle: T":                                                     false,
		"title: T\n---\n":                                                   false,
		"---\ntitle: T\nlang:en\n---\n":                                     false,
		"---\ntitle: T\ndate: 2021-05-06\nauthors: [A]\nlang: de\n---\n\nx": true,
	} {
		if got := InNormalForm(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
