fn main() {
    for f in std::env::args().skip(1) {
        match domain::collaboration_model::read(&std::fs::read_to_string(f).unwrap()) {
            Ok(m) => println!("{}", m.id),
            Err(f) => {
                for f in f {
                    println!("{f}")
                }
            }
        }
    }
}
