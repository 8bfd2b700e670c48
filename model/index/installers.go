package index

import "strings"

// This file knows the commands that install or run what they name, and finds the names
// among their arguments.

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
	"zypper install ", "zypper in ", "port install ", "pkg install ", "flatpak install ", "scoop install ", "winget install ", "luarocks install ", "cpanm ", "nix-shell -p ", "nix-env -iA ", "nix run ", "nix shell ", "nix profile install ", "yay -S ", "paru -S ", "asdf plugin add ", "asdf install ",
	"cpan ", "nimble install ", "nuget install ", "apm install ", "package-install ", "jupyter labextension install ", "Install-Package ", "Install-Module ",
	"kubectl krew install ", "code --install-extension ", "raco pkg install ", "composer global require ", "helm upgrade --install ", "ansible-galaxy collection install ", "rebar3 new ", "spack install ", "module load ",
	"dotnet tool update ", "dotnet new install ", "npm exec ", "pnpm exec ", "uv tool run ", "pipx run ", "gh extension install ", "vagrant plugin install ", "wp plugin install ",
	"drush en ", "drush dl ", "meteor add ", "ember install ", "cordova plugin add ", "tlmgr install ", "opkg install ", "xbps-install ", "rustup component add ", "mise use ", "mise install ", "sdk install ",
	"brew upgrade ", "brew reinstall ", "npm update ", "conda update ", "mamba update ", "pip uninstall ", "cargo uninstall ", "npm uninstall ", "brew uninstall ", "gem uninstall ", "apt remove ", "apt purge ", "apt-get remove ", "apt-get purge ",
	"docker run ", "docker pull ", "podman run ", "podman pull ", "nerdctl run ", "nerdctl pull ", "helm install ", "composer require ", "cabal install ", "stack install ", "opam install ", "mix archive.install ",
}

// installersBy are the installers by their first letter, in their order.
var installersBy = func() (by ['z' - 'A' + 1][]string) {
	for _, words := range installers {
		by[words[0]-'A'] = append(by[words[0]-'A'], words)
	}
	return by
}()

// installersFor returns the installers that begin as a line does.
func installersFor(line string) []string {
	if line == "" || line[0] < 'A' || line[0] > 'z' {
		return nil
	}
	return installersBy[line[0]-'A']
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

// installing reports whether a name in small letters is the first word of a command that installs
// something, which the text has in the midst of a sentence: "pip install does it". What people say
// every day does not count: "go install it".
func (f *finder) installing(c *candidate, r *run) bool {
	if f.spelt(c)&speltUpper != 0 || !strings.HasPrefix(r.text[c.hi:], " install") || f.usageIn(f.formOf(c)) == everyday {
		return false
	}
	command := r.text[c.lo:min(len(r.text), int(c.hi)+len(" install "))]
	for _, words := range installersFor(command) {
		if rest, ok := strings.CutPrefix(command, words[:len(words)-1]); ok && len(words) == int(c.hi-c.lo)+len(" install ") && (rest == "" || !isWordByte(rest[0])) {
			return true
		}
	}
	return false
}

// installs finds what the commands of a line of code install, [from,to) of a run.
func (f *finder) installs(i int32, text string, from, to int) {
	for from < to {
		end := to
		for _, and := range [...]string{" && ", "; ", " || "} {
			if k := strings.Index(text[from:end], and); k >= 0 {
				end = from + k
			}
		}
		f.installsOne(i, text, from, end)
		from = end + len(" && ")
	}
}

// installsOne is installs for a single command.
func (f *finder) installsOne(i int32, text string, from, to int) {
	body := strings.TrimPrefix(strings.TrimLeft(text[from:to], " "), "sudo ")
	body = body[len(installing.at(body)):]
	if program, rest, _ := strings.Cut(body, " "); strings.HasPrefix(rest, "-") && optioned.of(body) {
		for strings.HasPrefix(rest, "-") { // "apt-get -y install"
			_, rest, _ = strings.Cut(rest, " ")
		}
		body = program + " " + rest
	}
	for _, words := range installersFor(body) {
		rest, ok := strings.CutPrefix(body, words)
		if !ok {
			continue
		}
		take := allArguments
		switch firstWordOf(words) {
		case "docker", "podman", "nerdctl", "npx":
			take = firstArgument
		case "helm":
			take = chartArgument
		}
		f.installed(i, text, to-len(rest), to, words, take)
		return
	}
}

// installing are the words before the commands that install of a program which has them
// for its own.
var installing = startsOf("python -m ", "python3 -m ", "py -m ", "M-x ")

// optioned are the programs that take options before the word that says what to do.
var optioned = startsOf("apt-get -", "apt -", "dnf -", "yum -", "zypper -", "npm -", "pip -", "pip3 -")

// argumentsTaken says which arguments of a command are names.
type argumentsTaken uint8

const (
	allArguments  argumentsTaken = iota
	firstArgument                // the others are what the first one runs
	chartArgument                // the second, if there are two: the first is what it is called here
)

// valued returns the options of the program whose command begins with words that have
// a value behind them, each between blanks.
func valued(words string) string {
	program, _, _ := strings.Cut(words, " ")
	switch program {
	case "docker", "podman", "nerdctl":
		return " -p -v -e -u -w -h -l -m --name --network --net --mount --entrypoint --publish --volume --env --env-file --user --workdir --hostname --restart --label --memory --cpus --gpus --platform --add-host --ip --link --log-driver --pull --ulimit --device --cap-add --security-opt "
	case "conda", "mamba", "micromamba":
		return " -c -n -p --channel --name --prefix --file "
	case "pip", "pip3", "pipx", "uv", "uvx":
		return " -r -c -i -t -p --requirement --constraint --index-url --extra-index-url --target --python --find-links "
	case "helm":
		return " -n -f --namespace --values --set --version --repo "
	case "apt", "apt-get", "nala":
		return " -t -o --target-release "
	case "cargo":
		return " -F --version --features --branch --tag --rev --path --target "
	case "npm", "yarn", "pnpm", "npx", "bun", "gem", "dotnet", "choco", "winget", "snap", "nuget", "nix":
		return " -v -s --version --source --registry --prefix --channel --framework --package "
	}
	return ""
}

// installed finds the names in the arguments at [from,to) of the command that begins
// with words: those before the next operator.
func (f *finder) installed(i int32, text string, from, to int, words string, take argumentsTaken) {
	options := valued(words)
	called := take == chartArgument // what comes first may be what it is called here
	for count := 0; from < to && count < 8; {
		if text[from] == ' ' {
			from++
			continue
		}
		arg, at := firstArg(text[from:to]), from
		from = min(from+len(arg)+1, to)
		if arg[0] == '-' {
			if strings.Contains(options, " "+arg+" ") {
				from = min(from+len(firstArg(text[from:to]))+1, to)
			}
			continue
		}
		if n := len(arg); n > 2 && (arg[0] == '"' || arg[0] == '\'') && arg[n-1] == arg[0] {
			arg, at = arg[1:n-1], at+1
		}
		if strings.IndexByte("./~", arg[0]) >= 0 || localPackage.of(arg) {
			continue
		}
		skip := len(sourcePrefix.at(arg))
		arg, at = arg[skip:], at+skip
		if strings.ContainsAny(arg, "&|;<>$#\"'()") {
			return
		}
		if called && strings.IndexByte(arg, '/') < 0 && twoArguments(text[from:to], options) {
			called = false
			continue
		}
		name, offset := argumentName(arg, words)
		if len(name) < 2 || !nameLike(name) || allDigits(name) || !startsLikeName(name) {
			return
		}
		t := f.learn(name, whyCommand)
		t.confirmed = true
		f.add(i, at+offset, at+offset+len(name), t, whyCommand, true, true)
		if count++; take != allArguments {
			return
		}
	}
}

// firstArg returns what a text begins with up to its first blank.
func firstArg(text string) string {
	arg, _, _ := strings.Cut(text, " ")
	return arg
}

// argumentName returns the name within an argument of the command that begins with
// words, and where it begins there.
func argumentName(arg, words string) (name string, offset int) {
	if words == "module load " {
		arg = withoutVersion(arg)
	}
	name, offset = packageName(arg)
	if k := strings.IndexByte(name, '.'); k > 0 && k+1 < len(name) && publishes(words) {
		return name[k+1:], offset + k + 1 // "publisher.name"
	}
	return name, offset
}

// localPackage are the ends of the names of files that are installed.
var localPackage = endsOf(".txt", ".deb", ".rpm", ".whl", ".tgz", ".tar.gz", ".zip", ".gem", ".vsix", ".pkg", ".dmg", ".msi", ".exe")

// sourcePrefix are what says, before the name of a package, where it comes from.
var sourcePrefix = startsOf("nixpkgs#", "nixpkgs.", "nixos.", "npm:", "jsr:")

// publishes reports whether a command names packages by their publishers too:
// "Foo.Bar".
func publishes(words string) bool {
	return words == "winget install " || words == "code --install-extension "
}

// twoArguments reports whether another argument that is no option begins the rest of a
// command, but for options.
func twoArguments(rest, options string) bool {
	skip := false
	for arg := range strings.FieldsSeq(rest) {
		switch {
		case skip:
			skip = false
		case arg[0] == '-':
			skip = strings.Contains(options, " "+arg+" ")
		default:
			return strings.IndexByte("&|;<>", arg[0]) < 0
		}
	}
	return false
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
