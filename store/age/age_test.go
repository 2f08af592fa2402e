package age_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"calmcalf/store/age"
	"calmcalf/store/age/agetest"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) { testscript.Main(m, map[string]func(){"age": agetest.Main}) }

// keyFile is a file with a key.
func keyFile(t *testing.T, key string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "key.txt")
	if err := os.WriteFile(path, []byte(key+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWhatIsEncryptedComesBackForEachRecipient(t *testing.T) {
	text := strings.Repeat("a night \x00\xff\n", 100_000) // more than a pipe holds
	encrypted, err := age.Encrypt([]byte(text), "age1me", keyFile(t, "age1doctor"))
	if err != nil || !age.Is(encrypted) || strings.Contains(string(encrypted), "night") {
		t.Fatalf("got %.100q, %v", encrypted, err)
	}
	for _, name := range []string{"me", "doctor"} {
		got, err := age.Decrypt(encrypted, keyFile(t, "AGE-SECRET-KEY-"+name))
		if err != nil || string(got) != text {
			t.Errorf("%s: got %.100q, %v", name, got, err)
		}
	}
}

func TestWhatFailsSaysWhatToDo(t *testing.T) {
	encrypted, err := age.Encrypt([]byte("a night"), "age1me")
	if err != nil {
		t.Fatal(err)
	}
	encrypt := func(recipient string) func() ([]byte, error) {
		return func() ([]byte, error) { return age.Encrypt([]byte("a night"), recipient) }
	}
	decrypt := func(file, identity string) func() ([]byte, error) {
		return func() ([]byte, error) { return age.Decrypt([]byte(file), identity) }
	}
	for name, test := range map[string]struct {
		run  func() ([]byte, error)
		want string
	}{
		"it fails in the middle": {encrypt("age1fails"), "can't encrypt it: age says: [31mno luck[0m; a recipient is a public key, which begins with age1 or ssh-, or a file of such keys"},
		"no such key":            {encrypt("ssh-nothing"), `age says: unknown recipient type: "ssh-nothing"; a recipient is`},
		"no such file":           {encrypt("Anna"), `age says: reading "Anna": failed to open file: `},
		"a secret key":           {encrypt("AGE-SECRET-KEY-me"), "can't encrypt with a secret key, which nobody else may see"},
		"another one's key":      {decrypt(string(encrypted), keyFile(t, "AGE-SECRET-KEY-you")), "can't decrypt it: age says: no identity matched any of the recipients; check that the file is complete, and name the file with the secret key"},
		"a file cut off":         {decrypt(string(encrypted[:len(encrypted)/2]), keyFile(t, "AGE-SECRET-KEY-me")), "failed to decrypt and authenticate"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := test.run()
			if err == nil || got != nil || !strings.Contains(err.Error(), test.want) || strings.ContainsAny(err.Error(), "\x1b\r\n") {
				t.Errorf("got %q, %v\nwant %s", got, err, test.want)
			}
		})
	}
}

func TestNoAgeCommand(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if got, err := age.Encrypt([]byte("a night"), "age1me"); !errors.Is(err, age.ErrMissing) || got != nil {
		t.Errorf("got %q, %v", got, err)
	}
	if got, err := age.Decrypt([]byte("a night"), "key.txt"); !errors.Is(err, age.ErrMissing) || got != nil {
		t.Errorf("got %q, %v", got, err)
	}
}
