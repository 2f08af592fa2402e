//go:build unix

package files

import (
	"net"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A pipe that nobody writes to would keep Open waiting, and the test with it.
func TestOpen_refusesWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	pipe, socket := filepath.Join(dir, "pipe"), filepath.Join(dir, "socket")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	for path, want := range map[string]string{pipe: "it is a pipe", socket: "it is a socket", "/dev/zero": "it is a device", dir: "it is a folder"} {
		if _, err := Open(path); err == nil || !strings.Contains(err.Error(), "open "+path+": "+want+", not a file; put a file in its place, or name another one") {
			t.Errorf("got %v, want that %s", err, want)
		}
	}
}
