package main

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"calmcalf/assets"
)

func TestWhatIsShippedIsCompiled(t *testing.T) {
	want, err := compile(assets.Sources)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../compiled.go")
	if err != nil || string(got) != string(want) {
		t.Errorf("got another compiled.go than the files in assets make (%v): run go generate ./assets/shipped", err)
	}
}

func TestWhatIsNotRightIsRefused(t *testing.T) {
	for name, tt := range map[string]struct {
		file  string
		spoil func(whole string) string
	}{
		"no TOML":               {"learn/signs.toml", func(string) string { return "sign" }},
		"a sign's unknown key":  {"learn/signs.toml", func(s string) string { return strings.Replace(s, "\nblocks", "\nblock", 1) }},
		"a sign's id of 1":      {"learn/signs.toml", func(s string) string { return strings.Replace(s, `"clot-lung"`, "1", 1) }},
		"no signs at all":       {"learn/signs.toml", func(string) string { return "" }},
		"a flag's unknown key":  {"learn/flags.toml", func(s string) string { return s + "more = \"x\"\n" }},
		"a rule twice":          {"learn/flags.toml", func(s string) string { return strings.Replace(s, `"B6"`, `"B4a"`, 1) }},
		"another tier":          {"learn/flags.toml", func(s string) string { return strings.Replace(s, `tier   = "B"`, `tier   = "U"`, 1) }},
		"a word too few":        {"learn/flags.toml", func(s string) string { return strings.Replace(s, "closing     =", "#", 1) }},
		"no source":             {"learn/flags.toml", func(s string) string { return regexp.MustCompile(`(?m)^source = .*$`).ReplaceAllString(s, "") }},
		"no reasons":            {"learn/safety.toml", func(string) string { return "" }},
		"a pose without figure": {"routines/wall-lean.toml", func(s string) string { return strings.Replace(s, "\npose = \"", "\npose = \"x", 1) }},
		"an id twice":           {"routines/wall-lean.toml", func(s string) string { return strings.Replace(s, `id = "wall-lean"`, `id = "cramp-now"`, 1) }},
	} {
		sources, before := sourcesWith(t, tt.file, tt.spoil)
		if _, err := compile(sources); err == nil || !strings.Contains(err.Error(), tt.file) || before == string(sources[tt.file].Data) {
			t.Errorf("%s: got %v, want an error that names %s", name, err, tt.file)
		}
	}
}

// sourcesWith are the files in assets with one of them changed, and how that one was before.
func sourcesWith(t *testing.T, changed string, change func(string) string) (sources fstest.MapFS, before string) {
	t.Helper()
	sources = fstest.MapFS{}
	for _, pattern := range []string{"routines/*.toml", "learn/*.toml"} {
		names, err := fs.Glob(assets.Sources, pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := fs.ReadFile(assets.Sources, name)
			if err != nil {
				t.Fatal(err)
			}
			sources[name] = &fstest.MapFile{Data: data}
		}
	}
	before = string(sources[changed].Data)
	sources[changed] = &fstest.MapFile{Data: []byte(change(before))}
	return sources, before
}
