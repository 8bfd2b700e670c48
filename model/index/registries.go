package index

import "strings"

// This file knows the pages of packages: where the sites that keep them, or tell of them,
// have the package's name in an address.

// packageForms returns how the paths of a site begin that are pages of packages, parted
// by blanks: "*" stands for the package's name and "-" for anything. It is empty for
// other sites.
func packageForms(host string) string {
	switch host {
	case "fedorahosted.org", "pagure.io", "clojars.org", "snapcraft.io", "npm.im", "plugins.jenkins.io", "hexdocs.pm":
		return "*"
	case "code.google.com", "gitorious.org", "codeplex.com":
		return "p/*"
	case "sourceforge.net", "sf.net":
		return "p/* projects/*"
	case "pypi.org", "pypi.python.org":
		return "project/* pypi/* p/*"
	case "npmjs.com", "npmjs.org":
		return "package/*"
	case "crates.io", "lib.rs":
		return "crates/*"
	case "rubygems.org", "rubydoc.info":
		return "gems/*"
	case "hex.pm", "nuget.org", "bioconductor.org", "opam.ocaml.org", "aur.archlinux.org", "galaxy.ansible.com":
		return "packages/release/bioc/html/* packages/-/bioc/html/* packages/*"
	case "pub.dev", "drupal.org", "wordpress.org", "ctan.org", "atom.io", "search.cpan.org":
		return "packages/* project/* plugins/* pkg/* dist/*"
	case "packagist.org":
		return "packages/-/*"
	case "hub.docker.com":
		return "r/-/* _/*"
	case "package.elm-lang.org":
		return "packages/-/*"
	case "pear.php.net", "pecl.php.net":
		return "package/*"
	case "mvnrepository.com", "search.maven.org", "central.sonatype.com":
		return "artifact/-/*"
	case "jsr.io":
		return "@-/*"
	case "deno.land":
		return "x/*"
	case "juliapackages.com":
		return "p/*"
	case "swiftpackageindex.com":
		return "-/*"
	case "cocoapods.org":
		return "pods/*"
	case "elpa.gnu.org", "elpa.nongnu.org", "rdocumentation.org":
		return "packages/* nongnu/*"
	case "addons.mozilla.org":
		return "addon/* -/firefox/addon/* -/addon/*"
	case "formulae.brew.sh":
		return "formula/* cask/*"
	}
	return ""
}

// packageIn returns the name of the package whose page the path of an address on that
// site is; empty where it is none.
func packageIn(host, path string) string {
	forms := packageForms(host)
	if forms == "" {
		return ""
	}
	for form := range strings.FieldsSeq(forms) {
		name, ok := fitsForm(path, form)
		if !ok {
			continue
		}
		switch name {
		case "about", "releases", "search", "store", "docs":
			return "" // pages of the site itself
		}
		name, _, _ = strings.Cut(strings.TrimSuffix(name, ".html"), "@")
		return name
	}
	return ""
}

// fitsForm reports whether a path begins as the form says, and returns what stands there
// for "*".
func fitsForm(path, form string) (name string, ok bool) {
	for form != "" {
		var want, part string
		want, form, _ = strings.Cut(form, "/")
		part, path, _ = strings.Cut(path, "/")
		switch {
		case part == "":
			return "", false
		case want == "*":
			name = part
		case want == "-":
		case want == "@-":
			if part[0] != '@' {
				return "", false
			}
		case want != part:
			return "", false
		}
	}
	return name, name != ""
}
