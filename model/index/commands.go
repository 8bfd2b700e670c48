package index

import (
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// installers are the commands that name what they install or run. What follows
// the words is the name.
var installers = [...]string{
	"pip install ", "pip3 install ", "pipx install ", "easy_install ", "conda install ", "poetry add ", "uv add ",
	"npm install ", "npm i ", "yarn add ", "pnpm add ", "npx ", "bower install ",
	"gem install ", "bundle add ", "go get ", "go install ", "cargo install ", "cargo add ",
	"brew install ", "apt install ", "apt-get install ", "yum install ", "dnf install ", "pacman -S ", "apk add ", "snap install ", "choco install ",
	"bun add ", "bun install ", "bunx ", "pnpm dlx ", "yarn dlx ", "yarn global add ", "npm install -g ", "deno install ", "npx expo install ", "flutter pub add ", "dart pub add ",
	"dotnet add package ", "dotnet tool install ", "uvx ", "uv tool install ", "uv pip install ", "pixi add ", "mamba install ", "micromamba install ", "cargo binstall ",
	"rye add ", "rye install ", "pdm add ", "pipenv install ", "npm add ", "deno add ", "guix install ", "emerge ", "nala install ", "pip3 install --user ", "pip install --user ",
	"zypper install ", "zypper in ", "port install ", "pkg install ", "flatpak install ", "scoop install ", "winget install ", "luarocks install ", "cpanm ", "nix-shell -p ", "nix-env -iA ",
	"kubectl krew install ", "code --install-extension ", "raco pkg install ", "composer global require ", "helm upgrade --install ", "ansible-galaxy collection install ", "rebar3 new ", "spack install ", "module load ",
	"dotnet tool update ", "dotnet new install ", "npm exec ", "pnpm exec ", "uv tool run ", "pipx run ", "gh extension install ", "vagrant plugin install ", "wp plugin install ",
	"drush en ", "drush dl ", "meteor add ", "ember install ", "cordova plugin add ", "tlmgr install ", "opkg install ", "xbps-install ", "rustup component add ", "mise use ", "mise install ", "sdk install ",
	"brew upgrade ", "brew reinstall ", "npm update ", "conda update ", "mamba update ", "pip uninstall ", "cargo uninstall ", "npm uninstall ", "brew uninstall ", "gem uninstall ", "apt remove ", "apt purge ", "apt-get remove ", "apt-get purge ",
	"docker run ", "docker pull ", "podman run ", "helm install ", "composer require ", "cabal install ", "stack install ", "opam install ", "mix archive.install ",
}

// installersBy are the installers by their first letter, in their order.
var installersBy = func() (by ['z' - 'a' + 1][]string) {
	for _, words := range installers {
		by[words[0]-'a'] = append(by[words[0]-'a'], words)
	}
	return by
}()

// installersFor returns the installers that begin as a line does.
func installersFor(line string) []string {
	if line[0] < 'a' || line[0] > 'z' {
		return nil
	}
	return installersBy[line[0]-'a']
}

// commandWords are the first words of lines that promptLine and fromImport look for, but for
// the sign of a prompt.
var commandWords, commandStarts = func() (words map[string]bool, starts startFilter) {
	words = setOf("from", "sudo")
	for _, installer := range installers {
		words[firstWordOf(installer)] = true
	}
	for word := range words {
		starts.put(word)
	}
	return words, starts
}()

// commands finds what the bytes [from,to) of a run, which are code, install,
// run or import.
func (f *finder) commands(i int32, text string, from, to int) {
	for from < to {
		end := to
		if k := strings.IndexByte(text[from:to], '\n'); k >= 0 {
			end = from + k
		}
		f.command(i, text, from, end)
		from = end + 1
	}
}

// command looks at a line of code.
func (f *finder) command(i int32, text string, from, to int) {
	line := text[from:to]
	start := len(line) - len(strings.TrimLeft(line, " \t$>#%"))
	if start > 0 && strings.IndexByte(line[:start], '#') >= 0 && f.isRemark(line[start:]) {
		return
	}
	if strings.HasPrefix(line[start:], "sudo -") {
		f.nested(i, line[start:], from+start)
		return
	}
	body := strings.TrimPrefix(line[start:], "sudo ")
	start = len(line) - len(body)
	if body == "" {
		return
	}
	if f.imports(i, text, from+start, to) {
		return
	}
	f.coordinates(i, text, from+start, to)
	for _, words := range installersFor(body) {
		if rest, ok := strings.CutPrefix(body, words); ok {
			f.installed(i, text, to-len(rest), to, strings.HasPrefix(words, "docker") || strings.HasPrefix(words, "podman") || strings.HasPrefix(words, "npx") || strings.HasPrefix(words, "helm"))
			break
		}
	}
	// What a line begins with is the command that it runs, and so is what stands
	// behind a pipe.
	f.run(i, body, from+start)
	f.nested(i, body, from+start)
	for at := 0; ; {
		k := strings.Index(body[at:], "| ")
		if k < 0 {
			return
		}
		at += k + len("| ")
		at += len(body[at:]) - len(strings.TrimLeft(body[at:], " "))
		f.run(i, body[at:], from+start+at)
	}
}

// isRemark reports whether what stands behind a number sign is no command at the
// prompt of the administrator but a remark: it begins with an ordinary word that has a
// capital.
func (f *finder) isRemark(s string) bool {
	return s != "" && isUpper(s[0]) && f.usageOf(firstWordOf(s)) >= common
}

// run finds the command that a part of a line of code begins with; the part begins
// at the byte at of the run.
func (f *finder) run(i int32, body string, at int) {
	whole, rest := firstToken(body)
	word, folder := withoutFolder(whole)
	if len(word) < 2 || !nameLike(word) {
		return
	}
	at += folder
	e := f.entryNamed(word)
	if e == nil {
		f.calledIn(i, word, rest, at)
		return
	}
	if len(word) == 2 && (e.Name() != word || e.Kind() != "tool") {
		return
	}
	if f.runnable(e, word, body[folder+len(word):]) || folder > 0 && e.Kind() == "framework" {
		f.add(i, at, at+len(word), f.thingOf(e), whyCommand, true, true)
	}
}

// coordinates finds what a build file for the JVM depends on: the second part
// of implementation("group:artifact:version").
func (f *finder) coordinates(i int32, text string, from, to int) {
	line := text[from:to]
	if strings.IndexByte(line, ':') < 0 {
		return // as most
	}
	for _, word := range [...]string{"mplementation", "api", "ompileOnly", "classpath", "kapt", "ksp"} {
		k := strings.Index(line, word)
		if k < 0 {
			continue
		}
		rest := strings.TrimLeft(line[k+len(word):], " (")
		if rest == "" || rest[0] != '"' && rest[0] != '\'' {
			continue
		}
		group, artifact, ok := strings.Cut(rest[1:], ":")
		if !ok || strings.ContainsAny(group, " \"'") || strings.IndexByte(group, '.') < 0 {
			continue
		}
		name := artifact[:len(artifact)-len(strings.TrimLeft(artifact, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"))]
		if len(name) < 3 || !startsLikeName(name) || allDigits(name) {
			continue
		}
		at := to - len(rest) + 1 + len(group) + 1
		t := f.learn(name, whyCommand)
		t.confirmed = true
		f.add(i, at, at+len(name), t, whyCommand, true, true)
		return
	}
}

// runnable reports whether a line of code that begins with a name of e, and
// goes on with rest, runs it. An ordinary word has to be the very name of a
// tool.
func (f *finder) runnable(e *catalog.Entry, word, rest string) bool {
	said := strings.TrimLeft(rest, " ")
	if defining(said) {
		return false
	}
	if said == "" && !distinct(word) || strings.HasPrefix(said, "=") || strings.HasPrefix(rest, "(") || strings.HasPrefix(said, ":") {
		return false
	}
	if f.usageOf(word) == everyday {
		return e.Kind() == "tool" && strings.EqualFold(e.Name(), word)
	}
	return true
}

// defining reports whether what follows the first word of a line of code declares or
// calls something, as programs do: "setName(char* name);", "main() {".
func defining(rest string) bool {
	open := strings.IndexByte(rest, '(')
	if open < 0 || !strings.HasPrefix(rest[open:], "(*") && (open == 0 || !isWordByte(rest[open-1])) {
		return false
	}
	for k := range open {
		if b := rest[k]; !isWordByte(b) && strings.IndexByte(" *&:<>", b) < 0 {
			return false
		}
	}
	last := strings.TrimRight(rest, " ")
	return strings.HasSuffix(last, "{") || strings.HasSuffix(last, ";") || strings.HasSuffix(last, ")") || strings.HasSuffix(last, "}")
}

// installed finds the names in the arguments at [from,to): those before the
// next operator. one says that only the first is a name.
func (f *finder) installed(i int32, text string, from, to int, one bool) {
	modules := strings.HasSuffix(text[:from], "module load ")
	for count := 0; from < to && count < 8; {
		if text[from] == ' ' {
			from++
			continue
		}
		end := to
		if k := strings.IndexByte(text[from:to], ' '); k >= 0 {
			end = from + k
		}
		arg := text[from:end]
		at := from
		from = end + 1
		if strings.HasPrefix(arg, "-") {
			continue
		}
		if strings.ContainsAny(arg, "&|;<>$#\"'()") {
			return
		}
		if modules {
			arg = withoutVersion(arg)
		}
		name, offset := packageName(arg)
		if len(name) < 2 || !nameLike(name) || allDigits(name) || !startsLikeName(name) {
			return
		}
		if strings.HasSuffix(name, ".txt") || strings.HasSuffix(name, ".deb") {
			continue
		}
		t := f.learn(name, whyCommand)
		t.confirmed = true
		f.add(i, at+offset, at+offset+len(name), t, whyCommand, true, true)
		count++
		if one {
			return
		}
	}
}

// withoutVersion cuts off the version of a module of a cluster, with what it was built by:
// "MultiQC/1.12-foss-2021b".
func withoutVersion(arg string) string {
	if k := strings.LastIndexByte(arg, '/'); k > 0 && k+1 < len(arg) && isDigit(arg[k+1]) {
		return arg[:k]
	}
	return arg
}

// packageName returns the name within an argument, and where it begins there:
// "flask" in "flask==0.8", "gin" in "github.com/gin-gonic/gin@latest".
func packageName(arg string) (name string, offset int) {
	if k := strings.Index(arg, "://"); k > 0 {
		name, offset = packageName(arg[k+3:])
		return strings.TrimSuffix(name, ".git"), offset + k + 3
	}
	end := len(arg)
	if k := strings.IndexAny(arg, "=~<>![:"); k > 0 {
		end = k
	}
	if k := strings.LastIndexByte(arg[:end], '@'); k > 0 {
		end = k
	}
	if k := strings.LastIndexByte(arg[:end], '/'); k >= 0 {
		offset = k + 1
		if last := arg[offset:end]; len(last) > 1 && last[0] == 'v' && allDigits(last[1:]) || last == "..." {
			end = k
			offset = strings.LastIndexByte(arg[:end], '/') + 1
		}
	}
	return arg[offset:end], offset
}

// imports finds what a line of code imports. Only what the catalogue has is a
// mention: a program also imports its own parts.
func (f *finder) imports(i int32, text string, from, to int) bool {
	line := text[from:to]
	word := importWords.at(line)
	if word == "" {
		return false
	}
	rest, at := line[len(word):], from+len(word)
	n := 0
	for n < len(rest) && (isWordByte(rest[n]) || rest[n] == '-') {
		n++
	}
	if n < 2 {
		return true
	}
	if e := f.entryNamed(rest[:n]); e != nil {
		f.add(i, at, at+n, f.thingOf(e), whyCommand, true, true)
	}
	return true
}

// importWords are what lines of programs begin with that import something.
var importWords = startsOf("from ", "import ", "require '", "require \"", "use ", "#include <", "using ")

// fromImport finds a point that is a line of Python: "from X import Y". A point
// is written to be read, so that X matters even where no catalogue has it.
func (f *finder) fromImport(i int32, r *run) {
	rest, ok := strings.CutPrefix(r.text, "from ")
	if !ok || len(r.text) > 160 {
		return
	}
	words := strings.Fields(rest)
	if len(words) < 3 || words[1] != "import" || strings.Trim(words[0], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.") != "" {
		return
	}
	for k, w := range words[2:] {
		if w == "as" || w == "*" {
			continue
		}
		if last := k == len(words)-3; !last && !strings.HasSuffix(w, ",") && words[3+k] != "as" && (k == 0 || words[1+k] != "as") {
			return
		}
	}
	name := firstWordOf(words[0])
	lo := strings.Index(r.text, name)
	if len(name) >= 3 {
		f.add(i, lo, lo+len(name), f.tool(name), whyCommand, true, true)
	}
}

// promptLine finds a point that is a command, by its prompt or by the words of
// an installer at its start.
func (f *finder) promptLine(i int32, r *run) {
	if len(r.text) < 6 || len(r.text) > 300 || r.segs.lo != r.segs.hi {
		return
	}
	if strings.HasPrefix(r.text, "$ ") {
		f.command(i, r.text, 0, len(r.text))
		return
	}
	body := strings.TrimPrefix(r.text, "sudo ")
	if body[0] < 'a' || body[0] > 'z' {
		return
	}
	for _, words := range installersFor(body) {
		if strings.HasPrefix(body, words) {
			if strings.Count(body, " ") <= strings.Count(words, " ")+2 {
				f.command(i, r.text, 0, len(r.text))
			}
			return
		}
	}
}

// scanCode finds the names of the catalogue in a block of code, which is no
// prose: only what commands and imports prove, and names in a comment.
func (f *finder) scanCode(i int32, r *run) {
	text := r.text
	for from := 0; from < len(text); {
		end := len(text)
		if k := strings.IndexByte(text[from:], '\n'); k >= 0 {
			end = from + k
		}
		line := text[from:end]
		if k := strings.Index(line, "# "); k >= 0 && (k == 0 || line[k-1] == ' ') {
			f.scanSure(i, text, from+k+2, end)
		} else if k := strings.Index(line, "// "); k >= 0 && (k == 0 || line[k-1] == ' ') {
			f.scanSure(i, text, from+k+3, end)
		}
		from = end + 1
	}
}

// scanSure scans the bytes [from,to) and keeps only what can be nothing else.
func (f *finder) scanSure(i int32, text string, from, to int) {
	n := len(f.cands)
	f.spare = f.spare[:0]
	f.readTokens(&f.spare, text, from, to, new(reading))
	f.scan(i, text[:to], f.spare, -1)
	kept := f.cands[:n]
	for _, c := range f.cands[n:] {
		if c.sure && c.thing.class == model.ToolMention && c.thing.entry != nil {
			kept = append(kept, c)
		}
	}
	f.cands = kept
}
