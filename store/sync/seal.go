package sync

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"

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

// secret has the hashes of a file that was encrypted or decrypted, and of its text.
type secret struct {
	Sealed string `json:"sealed"`
	Text   string `json:"text"`
}

// hashOf tells texts of one person apart. It keeps nobody from making two with one hash, who
// would only hide what they send themselves.
func hashOf(text []byte) string {
	h := fnv.New128a()
	_, _ = h.Write(text)
	return hex.EncodeToString(h.Sum(nil))
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

// same reports whether an encrypted file is known to have this text.
func (s *Seal) same(name string, text, content []byte) bool {
	s.load()
	known, is := s.known[name]
	return is && known == secret{hashOf(content), hashOf(text)}
}

func (s *Seal) open(name string, content []byte) ([]byte, error) {
	if s.Identity == "" {
		return nil, errors.New("another computer has sent something that is encrypted: add --identity with the file that holds your secret key, such as key.txt")
	}
	text, err := age.Decrypt(content, s.Identity)
	if err != nil {
		return nil, fmt.Errorf("can't read %s in the repository: %w", name, err)
	}
	s.load()
	s.known[name] = secret{hashOf(content), hashOf(text)}
	return text, nil
}

func (s *Seal) seal(name string, text []byte) ([]byte, error) {
	content, err := age.Encrypt(text, s.Recipient)
	if err != nil {
		return nil, err
	}
	s.load()
	s.known[name] = secret{hashOf(content), hashOf(text)}
	return content, nil
}
