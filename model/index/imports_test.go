package index

import (
	"slices"
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

// toolsIn returns the names of the tools that are found in notes, in their order, each once.
func toolsIn(t *testing.T, text string) string {
	t.Helper()
	doc := parse(t, "notes", text)
	Recognize(doc, catalog.Builtin())
	var names []string
	eachMention(doc, func(_ *model.Section, m *model.Mention) {
		if m.Class == model.ToolMention && !slices.Contains(names, m.Name) {
			names = append(names, m.Name)
		}
	})
	return strings.Join(names, " ")
}

// TestImports finds packages that no catalogue has where lines of programs import them, and
// leaves what languages bring with them and what programs call their own parts.
func TestImports(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"`import flurbix`, `from zorblix.core import x` or `import quorble as q`", "flurbix zorblix quorble"},
		{"`import os, optparse`, `from . import zorblix`, `from collections import deque`", ""},
		{"`import mymodule`, `from utils import x`, `import foobar`, `from app_models import User`", ""},
		{"`import org.zorblix.Core`, `import java.util.List;` and `from zorblix to quorble`", "Java"},
		{"`require 'zorblix'`, `const x = require('quorble')`, `import { a } from 'flurbix/sub'`", "zorblix quorble flurbix"},
		{"`const fs = require('fs')`, `import x from './zorblix'`, `import y from '@/quorble'`, `require('node:flurbix')`", ""},
		{"`const app = require('express')`", "Express"},
		{"`#include <zorblix/core.h>`, `#include <sys/quorble.h>`, `#include \"flurbix/own.h\"`", "zorblix"},
		{"`use zorblix::core;`, `use std::quorble;`, `use crate::flurbix;`", "zorblix"},
		{"`import \"github.com/zorb/quorble/cmd\"`, `import \"strings\"`", "quorble"},
		{"```python\nimport zorblix\nfrom quorble import x\nimport json\n```", "zorblix quorble"},
		{"```js\nimport a from 'zorblix'\nimport b from './quorble'\n```", "zorblix"},
		{"```go\nimport (\n\t\"fmt\"\n\t\"github.com/zorb/quorble\"\n)\n```", "quorble"},
		{"```cpp\n#include <opencv2/core.hpp>\n```", "OpenCV"},
		{"```\nimport zorblix\nfrom quorble to flurbix\n```", ""},
		{"```java\nimport zorblix.Core;\n```", ""},
	} {
		if got := toolsIn(t, "# 1\n\n"+c.text+"\n"); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// TestInstalls finds what commands install and run, and leaves the values of options, what
// something is called here, and files.
func TestInstalls(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"`docker run -d --name web -p 80:80 -v $PWD:/x zorb/quorble bash`", "Docker quorble"},
		{"`podman pull quay.io/zorb/quorble:1.0`", "Podman quorble"},
		{"`helm install my quorb/zorblix -n flurbix`, `helm upgrade --install my quorb/quorble`", "Helm zorblix quorble"},
		{"`helm install zorblix`", "Helm zorblix"},
		{"`conda install -c quuxchan zorblix`, `pip install -r reqs.txt quorble`", "conda zorblix pip quorble"},
		{"`sudo apt-get -y install zorblix && apt install quorble`", "sudo APT zorblix quorble"},
		{"`python3 -m pip install \"zorblix[all]\"`, `npm install ./quorble`", "Python pip zorblix npm"},
		{"`nix-env -iA nixpkgs.zorblix`, `nix run nixpkgs#quorble`, `deno add npm:flurbix`", "nix-env nixpkgs zorblix Nix quorble Deno npm flurbix"},
		{"`winget install Zorb.Quorble`, `code --install-extension zorb.flurbix`", "winget Quorble flurbix"},
		{"`yay -S zorblix`, `M-x package-install quorble`, `Install-Package Flurbix`", "yay zorblix quorble Flurbix"},
		{"`install.packages(\"zorblix\")`, `Pkg.add(\"Quorble\")`, `gem 'flurbix'`, `library(zorbtikz)`", "zorblix Quorble flurbix zorbtikz"},
	} {
		if got := toolsIn(t, "# 1\n\n"+c.text+"\n"); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// TestAccentedLooks finds unknown names with letters beyond ASCII that are spelled as
// those of programs, where others stand about them, but no words.
func TestAccentedLooks(t *testing.T) {
	for text, want := range map[string]string{
		"We use Émilor.js and Docker for this.":      "Émilor.js Docker",
		"- React, Vue.js, Ångström.js, ÜrsleSQL":     "React Vue.js Ångström.js ÜrsleSQL",
		"We use ÉmileDB, Docker and Örnli.js here.":  "ÉmileDB Docker Örnli.js",
		"We use Docker, Élurblo, Éc.js and Écol.md.": "Docker",
	} {
		if got := toolsIn(t, "# 1\n\n"+text+"\n"); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
