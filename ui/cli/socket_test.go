//go:build unix

package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestTheBuiltProgramOpensNoSocket: no function that could open one is linked into it.
func TestTheBuiltProgramOpensNoSocket(t *testing.T) {
	program := filepath.Join(t.TempDir(), "program")
	build := exec.Command("go", "build", "-o", program, calmcalf)
	build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	symbols, err := exec.Command("go", "tool", "nm", program).Output()
	if err != nil {
		t.Fatal(err)
	}
	names := string(symbols)
	if !strings.Contains(names, " calmcalf/store.") {
		t.Fatal("got no names of functions")
	}
	for _, call := range []string{"syscall.socket", "syscall.Socket", "syscall.connect", "net.socket", "net.(*Dialer)", "net.Listen", "unix.Socket"} {
		if strings.Contains(names, " "+call) {
			t.Errorf("the program has %s, want nothing that opens a socket", call)
		}
	}
}
