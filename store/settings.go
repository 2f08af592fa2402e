package store

import bolt "go.etcd.io/bbolt"

// settingPrefix keeps what is remembered apart from what meta holds of the file.
const settingPrefix = "setting."

// Recall returns what was remembered under a name, or "" when nothing was.
func (j *Journal) Recall(name string) (string, error) {
	value := ""
	err := j.read(func(tx *bolt.Tx) error {
		value = string(tx.Bucket([]byte(metaBucket)).Get([]byte(settingPrefix + name)))
		return nil
	})
	return value, err
}

// Remember keeps a short value under a name, such as whether the voice is on.
func (j *Journal) Remember(name, value string) error {
	return j.write(func(tx *bolt.Tx) error {
		return tx.Bucket([]byte(metaBucket)).Put([]byte(settingPrefix+name), []byte(value))
	})
}
