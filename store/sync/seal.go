package sync

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"

	"calmcalf/store/age"
	"calmcalf/store/files"
)

// Seal encrypts and decrypts the files of a repository. Two encryptions of one text are never
// the same, so it remembers in a file which of them has which text: a file is encrypted again
// only when its text has changed, and decrypted only when somebody else wrote it.
type Seal struct {
	Recipient, Identity string // a public key, and the path of a secret one, "" where it is not known
	Path                string // of the file that remembers

	known map[string]secret // by names; nil before it was read
}

// secret is a file that was encrypted or decrypted.
type secret struct {
	ID   string `json:"id"`   // of the encrypted file
	Text string `json:"text"` // the hash of its text
}

func hashOf(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// load reads what is remembered. Without it all files are decrypted again.
func (s *Seal) load() {
	if s.known != nil {
		return
	}
	s.known = map[string]secret{}
	if text, err := files.Read(s.Path, 64<<20); err == nil {
		_ = json.Unmarshal(text, &s.known)
	}
}

// Save remembers the files for the next time.
func (s *Seal) Save() error {
	text, err := json.Marshal(s.known)
	if err == nil {
		err = files.Replace(s.Path, string(text))
	}
	return err
}

// id returns the id of the encrypted file with this text, "" where none is known.
func (s *Seal) id(name string, text []byte) string {
	s.load()
	if known, is := s.known[name]; is && known.Text == hashOf(text) {
		return known.ID
	}
	return ""
}

func (s *Seal) open(name, id string, content []byte) ([]byte, error) {
	if s.Identity == "" {
		return nil, errors.New("another computer has sent something that is encrypted: add --identity with the file of your secret key, such as key.txt")
	}
	text, err := age.Decrypt(content, s.Identity)
	if err != nil {
		return nil, fmt.Errorf("reading %s of the repository: %w", name, err)
	}
	s.load()
	s.known[name] = secret{id, hashOf(text)}
	return text, nil
}

func (s *Seal) seal(name string, text []byte, idOf func([]byte) string) ([]byte, error) {
	content, err := age.Encrypt(text, s.Recipient)
	if err != nil {
		return nil, err
	}
	s.load()
	s.known[name] = secret{idOf(content), hashOf(text)}
	return content, nil
}
