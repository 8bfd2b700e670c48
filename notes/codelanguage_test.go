package notes

import "testing"

func TestCodeLanguage(t *testing.T) {
	for info, want := range map[string]string{
		"": "", "go": "go", " go  title=\"x.go\" ": "go", "{.python}": "python", "{python, echo=FALSE}": "python", "rust,ignore": "rust", "js:app.js": "js", "c++": "c++", "{code-cell} ipython3": "ipython3", "{code-block}": "code-block", "{}": "", ".": "", "{.": "",
	} {
		if got := CodeLanguage(info); got != want {
			t.Errorf("%q: %q, not %q", info, got, want)
		}
	}
}
