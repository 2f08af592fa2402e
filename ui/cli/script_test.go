package cli_test

import (
	"os"
	"path/filepath"
	"testing"

	"calmcalf/store/age/agetest"
	"calmcalf/ui/cli"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"age":      agetest.Main,
		"calmcalf": func() { os.Exit(cli.Main(os.Args[1:])) },
	})
}

// TestScripts runs the real command as people and scripts do.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", filepath.Join(env.WorkDir, "home")) // a profile of one script must not reach another
			env.Setenv("CALMCALF_JOURNAL", "journal.db")
			env.Setenv("CALMCALF_NOW", "2026-11-22T22:14:00+01:00")
			env.Setenv("TZ", "Europe/Berlin")
			env.Setenv("ESCAPE", "red \x1b[31m")
			env.Setenv("GORACE", "atexit_sleep_ms=0") // else each of some 650 commands waits a second at its end
			return nil
		},
	})
}
